package io.bspconsole.templates.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Finds components in the list of a template. */
final class ComponentList {

  private static final List<String> ORDER =
      List.of("HEADER", "LIMITED_TIME_OFFER", "BODY", "FOOTER", "BUTTONS", "CAROUSEL");

  private ComponentList() {}

  /** The first component of that kind; a new one, in the place where Meta's examples have it. */
  static ObjectNode get(ArrayNode components, String kind) {
    int place = 0;
    for (int i = 0; i < components.size(); i++) {
      String found = kindOf(components.get(i));
      if (found.equals(kind)) {
        return (ObjectNode) components.get(i);
      }
      if (ORDER.contains(found) && ORDER.indexOf(found) < ORDER.indexOf(kind)) {
        place = i + 1;
      }
    }
    ObjectNode component = JsonNodeFactory.instance.objectNode().put("type", kind);
    components.insert(place, component);
    return component;
  }

  private static @Nullable String kindOfObject(@Nullable JsonNode component) {
    JsonNode type = component instanceof ObjectNode object ? object.get("type") : null;
    return type != null && type.isString() ? type.stringValue() : null;
  }

  /** In upper case; empty for what is no component. */
  static String kindOf(@Nullable JsonNode component) {
    return ContentReader.upper(kindOfObject(component));
  }
}
