package io.bspconsole.templates.content;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value of a template's JSON and where it stands. The pointer is made only when it is asked for,
 * since a hostile body has hundreds of thousands of values.
 *
 * @param member the name under which its object has it; null in a list, and for the root
 * @param index its place in a list
 * @param level 1 for the root
 * @param shown true when a reader may come to see it, typed view or not
 */
public record JsonPlace(
    JsonNode node,
    @Nullable JsonPlace parent,
    @Nullable String member,
    int index,
    int level,
    boolean shown) {

  private static final String COMPONENTS = "components";
  private static final int FIRST_LEVEL = 2;

  static JsonPlace root(JsonNode node) {
    return new JsonPlace(node, null, null, 0, 1, false);
  }

  /**
   * Shows this and all that it holds, in the order of the text. Recursion is safe: the parser
   * refuses what is nested deeper than 500 levels.
   */
  void show(Consumer<JsonPlace> visitor) {
    visitor.accept(this);
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        new JsonPlace(node.get(i), this, null, i, level + 1, shown).show(visitor);
      }
    } else if (node.isObject()) {
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        String name = entry.getKey();
        new JsonPlace(entry.getValue(), this, name, 0, level + 1, shows(name)).show(visitor);
      }
    }
  }

  private boolean shows(String name) {
    return switch (name) {
      case "text", "title", "subtitle", "autofill_text", "url", "example" ->
          shown || isInComponents();
      case "header_handle" -> false;
      default -> shown;
    };
  }

  private boolean isInComponents() {
    JsonPlace place = this;
    while (place.level > FIRST_LEVEL && place.parent != null) {
      place = place.parent;
    }
    return COMPONENTS.equals(place.member);
  }

  /** The characters of a text; null for anything else. */
  public @Nullable String text() {
    return node.isString() ? node.stringValue() : null;
  }

  /** How many entries or members it has; 0 for a plain value. */
  public int size() {
    return node.size();
  }

  /** A JSON pointer (RFC 6901). */
  public String pointer() {
    if (parent == null) {
      return "";
    }
    return parent.pointer()
        + "/"
        + (member == null ? index : member.replace("~", "~0").replace("/", "~1"));
  }
}
