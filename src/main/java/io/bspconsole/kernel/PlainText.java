package io.bspconsole.kernel;

import java.util.regex.Pattern;

/**
 * What people type for others to read holds only characters that are seen for what they are: no
 * control characters, no halves of a surrogate pair, none that turns the direction of writing (the
 * explicit formatting characters of Unicode's UAX #9), and none that takes no place or an empty
 * one, by all of which one name can look like another. Joiners and the marks for left and right are
 * part of how scripts are written and stay.
 */
public final class PlainText {

  private static final Pattern BLANKS = Pattern.compile("[ \\u00A0\\u3000]{2,}");

  private PlainText() {}

  /** The same without blanks around it, and with one between words, as it is read. */
  public static String tidied(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }

  /** Fit for a field of one line? */
  public static boolean isLine(String text) {
    return text.codePoints().noneMatch(PlainText::isUnseen);
  }

  /** Fit for a field of several lines, in which line breaks and tabs are fine too? */
  public static boolean isProse(String text) {
    return text.codePoints().noneMatch(c -> c != '\n' && c != '\r' && c != '\t' && isUnseen(c));
  }

  /** Has it a character that shows by itself? Without one, a name is not to be found in a list. */
  public static boolean isSeen(String text) {
    return text.codePoints().anyMatch(PlainText::shows);
  }

  /** Does this one embed, override or isolate a direction of writing, or end such a part? */
  public static boolean turnsDirection(int character) {
    return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
  }

  private static boolean isUnseen(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.FORMAT -> !isPartOfWriting(character);
      default -> isFiller(character);
    };
  }

  /** The two joiners, and the marks for left-to-right, right-to-left and Arabic letters. */
  private static boolean isPartOfWriting(int character) {
    return character >= 0x200C && character <= 0x200F || character == 0x061C;
  }

  /** Hangul's fillers are letters to Unicode, and blank. */
  private static boolean isFiller(int character) {
    return character == 0x115F || character == 0x1160 || character == 0x3164 || character == 0xFFA0;
  }

  private static boolean shows(int character) {
    return switch (Character.getType(character)) {
      case Character.SPACE_SEPARATOR,
          Character.FORMAT,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> !isUnseen(character) && character != 0x2800; // Braille without a dot
    };
  }
}
