package io.bspconsole.templates.content;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Collects what a reader may come to see, also from components without a typed view. */
final class ShownTexts {

  private static final Set<String> SHOWN =
      Set.of("text", "title", "subtitle", "autofill_text", "url", "example");

  private final Map<String, String> found = new LinkedHashMap<>();

  static Map<String, String> in(@Nullable JsonNode components) {
    ShownTexts texts = new ShownTexts();
    if (components != null) {
      texts.walk(components, "/components", false);
    }
    return texts.found;
  }

  /** Recursion is safe: the parser refuses what is nested deeper than 500 levels. */
  private void walk(JsonNode node, String pointer, boolean shown) {
    if (node.isString()) {
      if (shown) {
        found.put(pointer, node.stringValue());
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        walk(node.get(i), pointer + "/" + i, shown);
      }
    } else if (node.isObject()) {
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        String name = member.getKey();
        boolean visible = (shown && !name.equals("header_handle")) || SHOWN.contains(name);
        walk(member.getValue(), pointer + "/" + escape(name), visible);
      }
    }
  }

  private static String escape(String member) {
    return member.replace("~", "~0").replace("/", "~1");
  }
}
