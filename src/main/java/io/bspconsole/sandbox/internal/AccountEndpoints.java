package io.bspconsole.sandbox.internal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The Graph API's endpoints for accounts. Any id of a business portfolio is the provider's. */
@RestController
@RequestMapping("/sandbox/graph/{version:v\\d+\\.\\d+}")
@Profile("sandbox")
class AccountEndpoints {

  private final SandboxAccounts accounts;
  private final String appId;

  AccountEndpoints(SandboxAccounts accounts, @Value("${bsp.meta-uploads.app-id:}") String appId) {
    this.accounts = accounts;
    this.appId = appId;
  }

  @GetMapping("/{business:\\d+}/client_whatsapp_business_accounts")
  ObjectNode shared(
      @PathVariable String business,
      @RequestParam(defaultValue = "") String fields,
      @RequestParam(defaultValue = "25") int limit,
      @RequestParam(defaultValue = "") String after) {
    return GraphList.page(accounts.list(GraphList.id(after), GraphList.read(limit)), limit, fields);
  }

  @GetMapping("/{waba:\\d+}/subscribed_apps")
  ObjectNode apps(@PathVariable String waba) {
    ObjectNode answer = JsonMapper.shared().createObjectNode();
    ArrayNode data = answer.putArray("data");
    if (accounts.isSubscribed(waba)) {
      data.addObject()
          .putObject("whatsapp_business_api_data")
          .put("id", appId)
          .put("name", "BSP Console");
    }
    return answer;
  }

  @PostMapping("/{waba:\\d+}/subscribed_apps")
  ObjectNode subscribe(@PathVariable String waba) {
    accounts.subscribe(waba, true);
    return JsonMapper.shared().createObjectNode().put("success", true);
  }

  @DeleteMapping("/{waba:\\d+}/subscribed_apps")
  ObjectNode unsubscribe(@PathVariable String waba) {
    accounts.subscribe(waba, false);
    return JsonMapper.shared().createObjectNode().put("success", true);
  }
}
