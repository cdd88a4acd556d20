package io.bspconsole.audit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field, from what to what. Long values are cut.
 *
 * @param before absent where there was nothing
 * @param after absent where nothing is left
 */
public record Change(String field, @Nullable String before, @Nullable String after, Kind kind) {

  private static final int LONGEST_VALUE = 4_000;

  /** What the values are. */
  public enum Kind {
    TEXT,
    /** That it changed is all that is told. */
    SECRET,
    /**
     * People, kept by their ids and read with the names that they have now, so that no name of
     * somebody who was erased stands in what others did.
     */
    PERSON
  }

  public Change {
    Objects.requireNonNull(field);
    before = kind == Kind.SECRET ? null : cut(before);
    after = kind == Kind.SECRET ? null : cut(after);
  }

  /** Is that it changed all that is told? */
  public boolean isSecret() {
    return kind == Kind.SECRET;
  }

  private static @Nullable String cut(@Nullable String value) {
    if (value == null || value.length() <= LONGEST_VALUE) {
      return value;
    }
    return value.substring(0, LONGEST_VALUE - 1) + "…";
  }
}
