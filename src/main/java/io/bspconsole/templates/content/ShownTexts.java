package io.bspconsole.templates.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Collects what a reader may come to see, also from components without a typed view. */
final class ShownTexts {

  private static final Set<String> SHOWN =
      Set.of("text", "title", "subtitle", "autofill_text", "url", "example");

  private ShownTexts() {}

  static Map<String, String> in(JsonNode root) {
    Map<String, String> found = new LinkedHashMap<>();
    for (JsonPlace place : places(root)) {
      found.put(place.pointer(), place.node().stringValue());
    }
    return found;
  }

  static List<JsonPlace> places(JsonNode root) {
    List<JsonPlace> found = new ArrayList<>();
    JsonNode components = root.get("components");
    if (components != null) {
      JsonPlace place = new JsonPlace(components, JsonPlace.root(root), "components", 0, 2);
      walk(place, false, found);
    }
    return found;
  }

  /** Recursion is safe: the parser refuses what is nested deeper than 500 levels. */
  private static void walk(JsonPlace place, boolean shown, List<JsonPlace> found) {
    JsonNode node = place.node();
    if (node.isString()) {
      if (shown) {
        found.add(place);
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        walk(new JsonPlace(node.get(i), place, null, i, place.level() + 1), shown, found);
      }
    } else if (node.isObject()) {
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        String name = member.getKey();
        boolean visible = (shown && !name.equals("header_handle")) || SHOWN.contains(name);
        walk(new JsonPlace(member.getValue(), place, name, 0, place.level() + 1), visible, found);
      }
    }
  }
}
