package io.bspconsole.meta.internal;

import io.bspconsole.kernel.KeptText;
import io.bspconsole.kernel.MetaId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads members of Meta's JSON, which come as strings in one sample and as numbers in the next. */
final class Fields {

  private Fields() {}

  /**
   * A string that is not blank, or a whole number in digits; empty for anything else. In full: what
   * may reach a column is read by {@link #word}, {@link #name} or {@link #words}.
   */
  static Optional<String> text(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isString() || value.isIntegralNumber()
        ? Optional.of(KeptText.clean(value.asString())).filter(text -> !text.isBlank())
        : Optional.empty();
  }

  /** A word of an enum, or a number as it is displayed; cut to what a column holds. */
  static Optional<String> word(JsonNode object, String name) {
    return text(object, name).map(text -> KeptText.cut(text, KeptText.WORD));
  }

  static Optional<String> name(JsonNode object, String name) {
    return text(object, name).map(text -> KeptText.cut(text, KeptText.NAME));
  }

  /** An explanation for people. */
  static Optional<String> words(JsonNode object, String name) {
    return text(object, name).map(text -> KeptText.cut(text, KeptText.EXPLANATION));
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
