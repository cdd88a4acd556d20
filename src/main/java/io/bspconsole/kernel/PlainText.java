package io.bspconsole.kernel;

/**
 * What people type for others to read holds only characters that are seen for what they are: no
 * control characters, no halves of a surrogate pair, and none that turns the direction of writing
 * (the explicit formatting characters of Unicode's UAX #9), by which one name can look like
 * another. Joiners and the marks for left and right are part of how scripts are written and stay.
 */
public final class PlainText {

  private PlainText() {}

  /** Fit for a field of one line? */
  public static boolean isLine(String text) {
    return text.codePoints().noneMatch(PlainText::isUnseen);
  }

  /** Fit for a field of several lines, in which line breaks and tabs are fine too? */
  public static boolean isProse(String text) {
    return text.codePoints().noneMatch(c -> c != '\n' && c != '\r' && c != '\t' && isUnseen(c));
  }

  private static boolean isUnseen(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default ->
          character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    };
  }
}
