package io.bspconsole.audit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field, from what to what. Long values are cut.
 *
 * @param before absent where there was nothing
 * @param after absent where nothing is left
 * @param masked that it changed is all that is told, as for secrets
 */
public record Change(
    String field, @Nullable String before, @Nullable String after, boolean masked) {

  private static final int LONGEST_VALUE = 4_000;

  public Change {
    Objects.requireNonNull(field);
    before = masked ? null : cut(before);
    after = masked ? null : cut(after);
  }

  private static @Nullable String cut(@Nullable String value) {
    if (value == null || value.length() <= LONGEST_VALUE) {
      return value;
    }
    return value.substring(0, LONGEST_VALUE - 1) + "…";
  }
}
