package io.bspconsole.templates.content;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One object of a template's JSON, read without ever failing: a member that is missing, null, or of
 * another type than asked for counts as absent. Numbers and truth values may also stand in
 * quotation marks, since forms and some libraries send all values as texts.
 */
public final class Members {

  private static final int LONGEST_NUMBER = 18;

  private final JsonNode node;
  private final String pointer;

  Members(JsonNode node, String pointer) {
    this.node = node;
    this.pointer = pointer;
  }

  /** A JSON pointer to the object. */
  public String pointer() {
    return pointer;
  }

  /** A JSON pointer to that member, there or not. */
  public String pointer(String member) {
    return pointer + "/" + member;
  }

  /** True when the member is there, whatever it is; null counts as missing. */
  public boolean has(String member) {
    JsonNode found = node.get(member);
    return found != null && !found.isNull();
  }

  public @Nullable String text(String member) {
    JsonNode found = node.get(member);
    return found != null && found.isString() ? found.stringValue() : null;
  }

  /** A whole number. */
  public OptionalLong number(String member) {
    JsonNode found = node.get(member);
    if (found == null) {
      return OptionalLong.empty();
    }
    if (found.isIntegralNumber() && found.canConvertToLong()) {
      return OptionalLong.of(found.longValue());
    }
    String text = found.isString() ? found.stringValue() : "";
    return isNumber(text) ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }

  /** A truth value; null when absent. */
  public @Nullable Boolean flag(String member) {
    JsonNode found = node.get(member);
    if (found == null) {
      return null;
    }
    if (found.isBoolean()) {
      return found.booleanValue();
    }
    String text = found.isString() ? found.stringValue() : "";
    return text.equalsIgnoreCase("true")
        ? Boolean.TRUE
        : text.equalsIgnoreCase("false") ? Boolean.FALSE : null;
  }

  /** The object under that name; null when absent. */
  public @Nullable Members object(String member) {
    JsonNode found = node.get(member);
    return found != null && found.isObject() ? new Members(found, pointer(member)) : null;
  }

  /** The objects in the list under that name; other entries are left out. */
  public List<Members> objects(String member) {
    JsonNode list = node.get(member);
    List<Members> found = new ArrayList<>();
    if (list != null && list.isArray()) {
      for (int i = 0; i < list.size(); i++) {
        if (list.get(i).isObject()) {
          found.add(new Members(list.get(i), pointer(member) + "/" + i));
        }
      }
    }
    return found;
  }

  /** The texts in the list under that name, or the one text that stands there without a list. */
  public List<String> texts(String member) {
    JsonNode list = node.get(member);
    if (list == null) {
      return List.of();
    }
    if (list.isString()) {
      return List.of(list.stringValue());
    }
    List<String> found = new ArrayList<>();
    for (int i = 0; list.isArray() && i < list.size(); i++) {
      if (list.get(i).isString()) {
        found.add(list.get(i).stringValue());
      }
    }
    return found;
  }

  JsonNode node() {
    return node;
  }

  private static boolean isNumber(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    return text.length() > start
        && text.length() <= LONGEST_NUMBER
        && text.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Members that && pointer.equals(that.pointer) && node.equals(that.node);
  }

  @Override
  public int hashCode() {
    return pointer.hashCode();
  }

  @Override
  public String toString() {
    return "Members[" + pointer + "]";
  }
}
