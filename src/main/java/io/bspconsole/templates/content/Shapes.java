package io.bspconsole.templates.content;

import io.bspconsole.templates.content.WrongShape.Expected;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads members of documented types, and notes those that have another one. */
final class Shapes {

  private final List<WrongShape> wrong = new ArrayList<>();

  List<WrongShape> found() {
    return List.copyOf(wrong);
  }

  void wrong(String pointer, Expected expected) {
    wrong.add(new WrongShape(pointer, expected));
  }

  @Nullable String text(Members owner, String member) {
    JsonNode node = owner.node().get(member);
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isString()) {
      wrong(owner.pointer(member), Expected.TEXT);
      return null;
    }
    return node.stringValue();
  }

  /** A list of objects. */
  List<Members> objects(Members owner, String member) {
    JsonNode list = owner.node().get(member);
    if (list == null || list.isNull()) {
      return List.of();
    }
    String pointer = owner.pointer(member);
    if (!list.isArray()) {
      wrong(pointer, Expected.LIST);
      return List.of();
    }
    List<Members> found = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      String place = pointer + "/" + i;
      if (list.get(i).isObject()) {
        found.add(new Members(list.get(i), place));
      } else {
        wrong(place, Expected.OBJECT);
      }
    }
    return found;
  }

  /** A list of texts, as samples. */
  void plain(@Nullable JsonNode list, String pointer, List<Example> found) {
    if (list == null || list.isNull()) {
      return;
    }
    if (list.isString()) {
      found.add(new Example(pointer, null, list.stringValue()));
      return;
    }
    if (!list.isArray()) {
      wrong(pointer, Expected.LIST);
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      String place = pointer + "/" + i;
      JsonNode entry = list.get(i);
      if (entry.isString() || entry.isNumber()) {
        found.add(new Example(place, null, entry.asString()));
      } else {
        wrong(place, Expected.TEXT);
        found.add(new Example(place, null, "")); // keeps the others in their places
      }
    }
  }

  /** A whole number or a truth value, should the member be there. */
  void scalar(Members owner, String member, Expected expected) {
    boolean fits =
        switch (expected) {
          case NUMBER -> owner.number(member).isPresent();
          case TRUTH -> owner.flag(member) != null;
          case TEXT -> owner.text(member) != null;
          case LIST, OBJECT -> true;
        };
    if (owner.has(member) && !fits) {
      wrong(owner.pointer(member), expected);
    }
  }
}
