package io.bspconsole.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An id that Meta gave: a string of digits, for some objects longer than what a double can hold.
 *
 * @param value never blank, at most 64 characters
 */
public record MetaId(String value) {

  /**
   * Digits of the longest id that is taken from a person. Meta names no limit; the ids in its
   * documentation have about half as many.
   */
  public static final int LONGEST_TYPED = 32;

  private static final Pattern TYPED = Pattern.compile("[0-9]{1," + LONGEST_TYPED + "}");

  public MetaId {
    if (value.isBlank() || value.length() > 64) {
      throw new IllegalArgumentException("not an id of Meta's: " + value);
    }
  }

  /** Reads digits as a person typed them, blanks between them or not; empty for anything else. */
  public static Optional<MetaId> parse(String typed) {
    String digits = typed.replace(" ", "").strip();
    return TYPED.matcher(digits).matches() ? Optional.of(new MetaId(digits)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
