package io.bspconsole.sandbox.internal;

import io.bspconsole.sandbox.SandboxState.KnownNumber;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The Graph API's endpoint for phone numbers. */
@RestController
@RequestMapping("/sandbox/graph/{version:v\\d+\\.\\d+}")
@Profile("sandbox")
class NumberEndpoints {

  private final SandboxNumbers numbers;
  private final NumberLife life;

  NumberEndpoints(SandboxNumbers numbers, NumberLife life) {
    this.numbers = numbers;
    this.life = life;
  }

  @GetMapping("/{waba:\\d+}/phone_numbers")
  ObjectNode list(
      @PathVariable String waba,
      @RequestParam(defaultValue = "") String fields,
      @RequestParam(defaultValue = "25") int limit,
      @RequestParam(defaultValue = "") String after) {
    List<ObjectNode> items =
        numbers.list(waba, GraphList.id(after), GraphList.read(limit)).stream()
            .map(this::json)
            .toList();
    return GraphList.page(items, limit, fields);
  }

  @PostMapping("/{number:\\d+}/register")
  ObjectNode register(@PathVariable String number, @RequestBody JsonNode parameters) {
    return call(number, "register", parameters);
  }

  @PostMapping("/{number:\\d+}/deregister")
  ObjectNode deregister(@PathVariable String number, @RequestBody JsonNode parameters) {
    return call(number, "deregister", parameters);
  }

  @PostMapping("/{number:\\d+}/request_code")
  ObjectNode requestCode(@PathVariable String number, @RequestBody JsonNode parameters) {
    return call(number, "request_code", parameters);
  }

  @PostMapping("/{number:\\d+}/verify_code")
  ObjectNode verifyCode(@PathVariable String number, @RequestBody JsonNode parameters) {
    return call(number, "verify_code", parameters);
  }

  @PostMapping("/{number:\\d+}/official_business_account")
  ObjectNode official(@PathVariable String number, @RequestBody JsonNode parameters) {
    life.askOfficial(number, parameters);
    return JsonMapper.shared().createObjectNode().put("success", true);
  }

  private ObjectNode call(String number, String call, JsonNode parameters) {
    life.call(number, call, parameters);
    return JsonMapper.shared().createObjectNode().put("success", true);
  }

  private ObjectNode json(KnownNumber number) {
    ObjectNode json = plain(number);
    json.setAll(life.of(number));
    return json;
  }

  private static ObjectNode plain(KnownNumber number) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.putObject("throughput").put("level", "STANDARD");
    json.set("health_status", SandboxNumbers.health("PHONE_NUMBER", number.id().value()));
    return json.put("verified_name", number.verifiedName())
        .put("display_phone_number", number.displayNumber())
        .put("status", number.status())
        .put("quality_rating", number.quality())
        .put("whatsapp_business_manager_messaging_limit", number.messagingLimit())
        .put("platform_type", "CLOUD_API")
        .put("id", number.id().value());
  }
}
