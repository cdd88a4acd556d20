package io.bspconsole.templates.content;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes one member of a button in the form that Meta documents. */
final class ButtonWriter {

  private ButtonWriter() {}

  /** A blank value takes the member out, but for a label or an address that is being typed. */
  static void write(ObjectNode button, String kind, String member, String value) {
    switch (member) {
      case "example" -> example(button, kind, value);
      case "supported_apps" -> apps(button, value);
      case "zero_tap_terms_accepted" -> button.put(member, Boolean.parseBoolean(value));
      default -> {
        if (value.isEmpty()) {
          button.remove(member);
        } else {
          button.put(member, value);
        }
      }
    }
  }

  /** Addresses have a list of one sample, a code to be copied is a text (Meta, coupon codes). */
  private static void example(ObjectNode button, String kind, String value) {
    boolean list = button.has("example") ? button.get("example").isArray() : kind.equals("URL");
    if (value.isEmpty() && !list) {
      button.remove("example");
    } else if (list) {
      button.putArray("example").add(value);
    } else {
      button.put("example", value);
    }
  }

  private static void apps(ObjectNode button, String lines) {
    button.remove(List.of("package_name", "signature_hash")); // the older way to name one app
    List<String> apps = lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (apps.isEmpty()) {
      button.remove("supported_apps");
      return;
    }
    ArrayNode list = button.putArray("supported_apps");
    for (String app : apps) {
      String[] words = app.split("\\s+", 2);
      list.addObject()
          .put("package_name", words[0])
          .put("signature_hash", words.length > 1 ? words[1] : "");
    }
  }
}
