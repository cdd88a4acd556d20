package io.bspconsole.sandbox.internal;

import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The Graph API's endpoints for accounts. Any id of a business portfolio is the provider's. */
@RestController
@RequestMapping("/sandbox/graph/{version:v\\d+\\.\\d+}")
@Profile("sandbox")
class AccountEndpoints {

  private final SandboxAccounts accounts;

  AccountEndpoints(SandboxAccounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping("/{business:\\d+}/client_whatsapp_business_accounts")
  ObjectNode shared(
      @PathVariable String business,
      @RequestParam(defaultValue = "") String fields,
      @RequestParam(defaultValue = "25") int limit,
      @RequestParam(defaultValue = "") String after) {
    return GraphList.page(accounts.list(GraphList.id(after), GraphList.read(limit)), limit, fields);
  }
}
