package io.bspconsole.meta.internal;

import io.bspconsole.kernel.MetaId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads members of Meta's JSON, which come as strings in one sample and as numbers in the next. */
final class Fields {

  private Fields() {}

  /** A string that is not blank, or a whole number in digits; empty for anything else. */
  static Optional<String> text(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isString() || value.isIntegralNumber()
        ? Optional.of(value.asString()).filter(text -> !text.isBlank())
        : Optional.empty();
  }

  static Optional<MetaId> id(JsonNode object) {
    return text(object, "id").filter(id -> id.length() <= 64).map(MetaId::new);
  }

  static @Nullable Integer number(JsonNode object, String name) {
    try {
      return text(object, name).map(Integer::valueOf).orElse(null);
    } catch (NumberFormatException _) {
      return null;
    }
  }
}
