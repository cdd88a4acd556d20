package io.bspconsole.sandbox.internal;

import io.bspconsole.sandbox.SandboxState.KnownNumber;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The Graph API's endpoint for phone numbers. */
@RestController
@RequestMapping("/sandbox/graph/{version:v\\d+\\.\\d+}")
@Profile("sandbox")
class NumberEndpoints {

  private final SandboxNumbers numbers;

  NumberEndpoints(SandboxNumbers numbers) {
    this.numbers = numbers;
  }

  @GetMapping("/{waba:\\d+}/phone_numbers")
  ObjectNode list(
      @PathVariable String waba,
      @RequestParam(defaultValue = "") String fields,
      @RequestParam(defaultValue = "25") int limit,
      @RequestParam(defaultValue = "") String after) {
    List<ObjectNode> items =
        numbers.list(waba, GraphList.id(after), GraphList.read(limit)).stream()
            .map(NumberEndpoints::json)
            .toList();
    return GraphList.page(items, limit, fields);
  }

  private static ObjectNode json(KnownNumber number) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("verified_name", number.verifiedName())
        .put("display_phone_number", number.displayNumber())
        .put("status", number.status())
        .put("quality_rating", number.quality())
        .put("whatsapp_business_manager_messaging_limit", number.messagingLimit())
        .put("code_verification_status", "VERIFIED")
        .put("platform_type", "CLOUD_API")
        .put("id", number.id().value());
  }
}
