package io.bspconsole.sandbox.internal;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What Meta takes as a profile ("Business profiles", parameters). */
final class ProfileRules {

  private static final Map<String, Integer> LIMITS =
      Map.of("about", 139, "address", 256, "description", 512, "email", 128);

  static final String PICTURE = "profile_picture_handle";

  private static final int WEBSITES = 2;
  private static final int WEBSITE = 256;

  private static final Set<String> VERTICALS =
      Set.of(
          "ALCOHOL",
          "APPAREL",
          "AUTO",
          "BEAUTY",
          "EDU",
          "ENTERTAIN",
          "EVENT_PLAN",
          "FINANCE",
          "GOVT",
          "GROCERY",
          "HEALTH",
          "HOTEL",
          "NONPROFIT",
          "ONLINE_GAMBLING",
          "OTC_DRUGS",
          "OTHER",
          "PHYSICAL_GAMBLING",
          "PROF_SERVICES",
          "RESTAURANT",
          "RETAIL",
          "TRAVEL",
          "");

  private ProfileRules() {}

  /**
   * @throws GraphProblem for what Meta would refuse
   */
  static void check(JsonNode changes) {
    if (!changes.path("messaging_product").asString("").equals("whatsapp")) {
      throw GraphProblem.parameter("The parameter messaging_product is required.");
    }
    LIMITS.forEach((field, limit) -> {
      String value = changes.path(field).asString("");
      if (value.codePointCount(0, value.length()) > limit) {
        throw GraphProblem.parameter(
            "(#100) Param " + field + " must be at most " + limit + " characters long.");
      }
    });
    if (changes.has("about") && changes.path("about").asString("").isEmpty()) {
      throw GraphProblem.parameter("Param about must be at least 1 character long.");
    }
    JsonNode websites = changes.path("websites");
    boolean sites =
        websites.isMissingNode()
            || websites.isArray()
                && websites.size() <= WEBSITES
                && websites.values().stream().allMatch(ProfileRules::isWebsite);
    if (!sites) {
      throw GraphProblem.parameter("Param websites is not valid.");
    }
    JsonNode picture = changes.path(PICTURE);
    if (!picture.isMissingNode()
        && !UploadEndpoints.isOf(picture.asString(""), Set.of("image/jpeg", "image/png"))) {
      throw GraphProblem.parameter("Param profile_picture_handle is not valid.");
    }
    if (!VERTICALS.contains(changes.path("vertical").asString(""))) {
      throw GraphProblem.parameter("Param vertical must be one of the documented values.");
    }
  }

  private static boolean isWebsite(JsonNode site) {
    String address = site.asString("");
    return address.length() <= WEBSITE
        && (address.startsWith("http://") || address.startsWith("https://"));
  }
}
