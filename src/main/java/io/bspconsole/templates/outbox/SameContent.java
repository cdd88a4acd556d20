package io.bspconsole.templates.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * Does a template at Meta say what ours says? Compared is what people see and where buttons lead.
 * Samples are left out, since Meta gives addresses back for the handles it was given; so are the
 * texts that Meta writes itself, of templates with one-time codes. Types are read in any case.
 */
final class SameContent {

  private SameContent() {}

  /**
   * Compares the two.
   *
   * @param ours the create-template body
   * @param metas the components that Meta lists
   */
  static boolean is(JsonNode ours, JsonNode metas) {
    boolean fixed = upper(ours, "category").equals("AUTHENTICATION");
    return said(ours.path("components"), fixed).equals(said(metas, fixed));
  }

  private static List<String> said(JsonNode components, boolean fixed) {
    List<String> all = new ArrayList<>();
    for (JsonNode component : components.values()) {
      String type = upper(component, "type");
      if (fixed && !type.equals("BODY")) {
        continue; // Meta rewrites footer and buttons of one-time codes
      }
      String text = fixed ? "" : component.path("text").asString("");
      all.add(type + " " + upper(component, "format") + " " + text.strip());
      for (JsonNode button : component.path("buttons").values()) {
        all.add("BUTTON " + button(button));
      }
      for (JsonNode card : component.path("cards").values()) {
        all.add("CARD " + said(card.path("components"), false));
      }
    }
    all.sort(String::compareTo); // Meta lists components in an order of its own
    return all;
  }

  private static String button(JsonNode button) {
    return upper(button, "type")
        + " "
        + button.path("text").asString("").strip()
        + " "
        + button.path("url").asString("")
        + " "
        + button.path("phone_number").asString("").replaceAll("[^0-9]", "");
  }

  private static String upper(JsonNode object, String member) {
    return object.path(member).asString("").toUpperCase(Locale.ROOT);
  }
}
