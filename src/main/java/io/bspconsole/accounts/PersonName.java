package io.bspconsole.accounts;

import io.bspconsole.kernel.PlainText;
import java.util.Optional;

/**
 * How a person is called, as others read it in lists, histories and mails: one line in which
 * nothing is invisible and nothing turns what stands beside it around.
 *
 * @param value without blanks at its ends
 */
public record PersonName(String value) {

  /** In characters of Unicode. */
  public static final int LONGEST = 120;

  /** Left-to-right, right-to-left and Arabic letter: names are not written with them. */
  private static final String MARKS = "\u200E\u200F\u061C";

  /** Why something is no name. */
  public enum Problem {
    /** Nothing that one could call out. */
    MISSING,
    TOO_LONG,
    /** Line breaks, control characters, or such as change the direction of what is read. */
    UNREADABLE
  }

  public PersonName {
    if (!value.equals(value.strip()) || problem(value).isPresent()) {
      throw new IllegalArgumentException("not a name");
    }
  }

  /**
   * Takes what somebody typed, of which {@link #problem} knows nothing bad.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static PersonName of(String typed) {
    return new PersonName(typed.strip());
  }

  /** What keeps this from being a name, blanks around it aside; empty for a good one. */
  public static Optional<Problem> problem(String typed) {
    String name = typed.strip();
    if (!PlainText.isLine(name) || !name.codePoints().allMatch(PersonName::isReadable)) {
      return Optional.of(Problem.UNREADABLE);
    }
    if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return Optional.of(Problem.MISSING);
    }
    return name.codePointCount(0, name.length()) > LONGEST
        ? Optional.of(Problem.TOO_LONG)
        : Optional.empty();
  }

  /** Stricter than other lines, in which marks of direction and private characters may stand. */
  private static boolean isReadable(int character) {
    return switch (Character.getType(character)) {
      case Character.PRIVATE_USE, Character.UNASSIGNED -> false;
      default -> MARKS.indexOf(character) < 0;
    };
  }

  @Override
  public String toString() {
    return value;
  }
}
