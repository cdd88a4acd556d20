package io.bspconsole.templates.content;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value of a template's JSON and where it stands. The pointer is made only when it is asked for,
 * since a hostile body has hundreds of thousands of values.
 */
public final class JsonPlace {

  private static final String COMPONENTS = "components";

  private final JsonNode node;
  private final @Nullable JsonPlace parent;
  private final @Nullable String member;
  private final int index;
  private final int level;
  private final boolean shown;
  private final boolean inComponents;
  private final @Nullable String text;

  private JsonPlace(
      JsonNode node,
      @Nullable JsonPlace parent,
      @Nullable String member,
      int index,
      int level,
      boolean shown) {
    this.node = node;
    this.parent = parent;
    this.member = member;
    this.index = index;
    this.level = level;
    this.shown = shown;
    this.inComponents =
        parent != null
            && (parent.inComponents || parent.parent == null && COMPONENTS.equals(member));
    this.text = node.isString() ? node.stringValue() : null;
  }

  static JsonPlace root(JsonNode node) {
    return new JsonPlace(node, null, null, 0, 1, false);
  }

  /**
   * Shows this and all that it holds, in the order of the text. Recursion is safe: the parser
   * refuses what is nested deeper than 500 levels.
   */
  void show(Consumer<JsonPlace> visitor) {
    visitor.accept(this);
    if (text != null) {
      return;
    }
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
      case "text", "title", "subtitle", "autofill_text", "url", "example" -> shown || inComponents;
      case "header_handle" -> false;
      default -> shown;
    };
  }

  public JsonNode node() {
    return node;
  }

  /** The name under which its object has it; null in a list, and for the root. */
  public @Nullable String member() {
    return member;
  }

  /** 1 for the root. */
  public int level() {
    return level;
  }

  /** True when a reader may come to see it, typed view or not. */
  public boolean shown() {
    return shown;
  }

  /** The characters of a text; null for anything else. */
  public @Nullable String text() {
    return text;
  }

  /** How many entries or members it has; 0 for a plain value. */
  public int size() {
    return text == null ? node.size() : 0;
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
