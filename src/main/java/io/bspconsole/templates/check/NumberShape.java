package io.bspconsole.templates.check;

import java.util.List;
import java.util.function.Predicate;

/**
 * How a number is written: {@code 9} stands for a digit, {@code A} for a capital of A to Z, {@code
 * X} for a digit or X, anything else for itself.
 *
 * @param begin how many digits or capitals there are in a row at its beginning
 * @param alone true when no hyphen may stand on either side
 * @param names in lower case, one of which must stand before it; any may when there is none
 * @param check tells it, without what stands between its parts, from others of that form
 */
record NumberShape(
    String name,
    String form,
    int begin,
    boolean alone,
    List<String> names,
    Predicate<String> check) {

  /** How many colons, spaces and the like may stand between the name and the number. */
  private static final int BETWEEN = 3;

  static NumberShape of(String name, String form, Predicate<String> check) {
    int begin = 1;
    while (form.charAt(begin) == form.charAt(0)) {
      begin++;
    }
    return new NumberShape(name, form, begin, false, List.of(), check);
  }

  /** The same, with no hyphen on either side. */
  NumberShape unhyphened() {
    return new NumberShape(name, form, begin, true, names, check);
  }

  /** The same, behind one of these words. */
  NumberShape behind(String... words) {
    return new NumberShape(name, form, begin, alone, List.of(words), check);
  }

  /** A quick look: can it begin with so many of the kind of this character? */
  boolean begins(int run, char first) {
    boolean oneMore = run == begin + 1 && form.startsWith("X", begin);
    return (run == begin || oneMore) && isDigit(first) == (form.charAt(0) == '9');
  }

  /** Is one there, with nothing on either side that would make it part of something else? */
  boolean isAt(String text, int at) {
    int end = at + form.length();
    if (end > text.length()) {
      return false;
    }
    for (int i = 0; i < form.length(); i++) {
      if (!fits(form.charAt(i), text.charAt(at + i))) {
        return false;
      }
    }
    return !continues(text, end) && !(alone && isHyphen(text, at - 1)) && isNamed(text, at);
  }

  /** The number without what stands between its parts. */
  String plain(String text, int at) {
    StringBuilder plain = new StringBuilder(form.length());
    for (int i = at; i < at + form.length(); i++) {
      if (isPlain(text, i)) {
        plain.append(text.charAt(i));
      }
    }
    return plain.toString();
  }

  private static boolean fits(char wanted, char c) {
    return switch (wanted) {
      case '9' -> isDigit(c);
      case 'A' -> isCapital(c);
      case 'X' -> isDigit(c) || c == 'X';
      default -> c == wanted;
    };
  }

  private boolean continues(String text, int end) {
    boolean figures = form.indexOf('-') >= 0;
    return figures
        ? end < text.length() && isDigit(text.charAt(end)) || alone && isHyphen(text, end)
        : isPlain(text, end);
  }

  private boolean isNamed(String text, int at) {
    if (names.isEmpty()) {
      return true;
    }
    int end = at;
    while (end > 0 && at - end <= BETWEEN && " :.#".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end == at || at - end > BETWEEN) {
      return false;
    }
    for (String word : names) {
      int start = end - word.length();
      if (text.regionMatches(true, start, word, 0, word.length()) && !isPlain(text, start - 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHyphen(String text, int i) {
    return i >= 0 && i < text.length() && text.charAt(i) == '-';
  }

  static int digits(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end - from;
  }

  static int capitals(String text, int from) {
    int end = from;
    while (end < text.length() && isCapital(text.charAt(end))) {
      end++;
    }
    return end - from;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /** Is a letter of A to Z, large or small, or a digit there? */
  static boolean isPlain(String text, int i) {
    if (i < 0 || i >= text.length()) {
      return false;
    }
    char c = text.charAt(i);
    return isDigit(c) || isCapital(c) || c >= 'a' && c <= 'z';
  }
}
