package io.bspconsole.kernel;

/**
 * What others wrote, in the form in which the database can keep it. Meta promises no lengths; a
 * value that is longer than any it ever sent is cut, with an ellipsis to tell, and the event or
 * answer that it came in is not lost for it.
 */
public final class KeptText {

  /** The longest word of an enum or short title, in code points: what the columns for them hold. */
  public static final int WORD = 120;

  /** The longest name of a template or number, in code points. */
  public static final int NAME = 512;

  /** The longest explanation, in code points; three and their separators fit one TEXT column. */
  public static final int EXPLANATION = 4000;

  private static final char REPLACEMENT = '\uFFFD';

  private KeptText() {}

  /** The text in at most so many code points; the last one is an ellipsis if it had more. */
  public static String cut(String text, int longest) {
    String clean = clean(text);
    return clean.codePointCount(0, clean.length()) <= longest
        ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, longest - 1)) + "…";
  }

  /** The text with a sign of replacement for each NUL and each half of a surrogate pair. */
  public static String clean(String text) {
    return isClean(text)
        ? text
        : text.codePoints()
            .map(c -> isStorable(c) ? c : REPLACEMENT)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  /** True when UTF-8 has every character and none is NUL. */
  public static boolean isClean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isSurrogate(c) && isHalf(text, i++)) {
        return false;
      }
    }
    return true;
  }

  /** No pair starts there. */
  private static boolean isHalf(String text, int i) {
    return i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
  }

  private static boolean isStorable(int codePoint) {
    return codePoint != 0 && Character.getType(codePoint) != Character.SURROGATE;
  }
}
