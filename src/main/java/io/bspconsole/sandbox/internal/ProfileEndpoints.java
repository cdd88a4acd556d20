package io.bspconsole.sandbox.internal;

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

/** The Graph API's endpoint for the business profile of a phone number ("Business profiles"). */
@RestController
@RequestMapping("/sandbox/graph/{version:v\\d+\\.\\d+}")
@Profile("sandbox")
class ProfileEndpoints {

  private final ProfileStore profiles;

  ProfileEndpoints(ProfileStore profiles) {
    this.profiles = profiles;
  }

  @GetMapping("/{number:\\d+}/whatsapp_business_profile")
  ObjectNode get(@PathVariable String number, @RequestParam(defaultValue = "") String fields) {
    ObjectNode answer = JsonMapper.shared().createObjectNode();
    ObjectNode profile = GraphList.only(profiles.find(number), fields);
    answer.putArray("data").add(profile.put("messaging_product", "whatsapp"));
    return answer;
  }

  @PostMapping("/{number:\\d+}/whatsapp_business_profile")
  ObjectNode change(@PathVariable String number, @RequestBody JsonNode changes) {
    ProfileRules.check(changes);
    ObjectNode profile = profiles.find(number);
    changes.properties().forEach(change -> profile.set(change.getKey(), change.getValue()));
    profile.remove("messaging_product");
    if (profile.remove(ProfileRules.PICTURE) != null) {
      profile.put("profile_picture_url", "https://pps.sandbox.example/" + number + ".jpg");
    }
    profiles.put(number, profile);
    return JsonMapper.shared().createObjectNode().put("success", true);
  }
}
