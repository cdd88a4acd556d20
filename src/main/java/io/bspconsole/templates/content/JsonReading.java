package io.bspconsole.templates.content;

import io.bspconsole.templates.content.WrongShape.Expected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads members without ever failing: what has another type than documented is noted and passed
 * over. A JSON null counts as a missing member, but not as an entry of a list.
 */
final class JsonReading {

  final List<WrongShape> wrong = new ArrayList<>();

  /** An object and where it stands. */
  record Place(JsonNode node, String pointer) {

    /** True for a member that is there and not null. */
    boolean says(String member) {
      return node.hasNonNull(member);
    }
  }

  @Nullable String text(Place place, String member) {
    JsonNode node = place.node.get(member);
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isString()) {
      wrong.add(new WrongShape(place.pointer + "/" + member, Expected.TEXT));
      return null;
    }
    return node.stringValue();
  }

  /** A text, or a number as Meta's ids also come; null for anything else. */
  static @Nullable String loose(Place place, String member) {
    JsonNode node = place.node.get(member);
    return node != null && (node.isString() || node.isNumber()) ? node.asString() : null;
  }

  /** Null for what is no boolean. */
  static @Nullable Boolean flag(Place place, String member) {
    JsonNode node = place.node.get(member);
    return node != null && node.isBoolean() ? Boolean.valueOf(node.booleanValue()) : null;
  }

  /** Null for what is no whole number, or too large for one. */
  static @Nullable Integer whole(Place place, String member) {
    JsonNode node = place.node.get(member);
    return node != null && node.isIntegralNumber() && node.canConvertToInt()
        ? Integer.valueOf(node.intValue())
        : null;
  }

  List<Place> objects(@Nullable JsonNode list, String pointer) {
    List<Place> found = new ArrayList<>();
    if (list == null || list.isNull()) {
      return found;
    }
    if (!list.isArray()) {
      wrong.add(new WrongShape(pointer, Expected.LIST));
      return found;
    }
    for (int i = 0; i < list.size(); i++) {
      String place = pointer + "/" + i;
      if (list.get(i).isObject()) {
        found.add(new Place(list.get(i), place));
      } else {
        wrong.add(new WrongShape(place, Expected.OBJECT));
      }
    }
    return found;
  }

  static String upper(@Nullable String text) {
    return text == null ? "" : text.toUpperCase(Locale.ROOT);
  }
}
