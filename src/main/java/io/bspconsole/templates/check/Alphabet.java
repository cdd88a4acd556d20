package io.bspconsole.templates.check;

import io.bspconsole.kernel.PlainText;
import java.text.Normalizer;

/** What each character of Unicode's first plane means when a text is read word by word. */
final class Alphabet {

  static final byte SEPARATOR = 0;
  static final byte LETTER = 1;
  static final byte DIGIT = 2;

  /** Takes no place in the message: zero-width space, joiner, soft hyphen. */
  static final byte UNSEEN = 3;

  static final byte PERCENT = 4;

  /** Ends a sentence before a space. */
  static final byte STOP = 5;

  static final byte SENTENCE = 6;
  static final byte LINE = 7;

  /** What may come before a list. */
  static final byte COLON = 8;

  /** Half of a pair. */
  static final byte HALF = 9;

  /** Stands for another character, or makes one with its neighbour: the text must be folded. */
  static final byte FOLDED = 10;

  static final byte CONTROL = 11;

  private static final byte[] CLASSES = new byte[1 << 16];

  static {
    for (int c = 0; c < CLASSES.length; c++) {
      CLASSES[c] = work(c);
    }
  }

  private Alphabet() {}

  static byte of(char c) {
    return CLASSES[c];
  }

  /** For characters beyond the first plane, and for a text that is folded already. */
  static byte ofFolded(int c) {
    return Character.isDigit(c)
        ? DIGIT
        : Character.isLetterOrDigit(c) || isMark(c) ? LETTER : SEPARATOR;
  }

  /** Is the full stop there that of {@code No.}? */
  static boolean endsNumero(String text, int stop) {
    return stop >= 2
        && (text.charAt(stop - 1) | 0x20) == 'o'
        && (text.charAt(stop - 2) | 0x20) == 'n'
        && (stop == 2 || !Character.isLetterOrDigit(text.charAt(stop - 3)));
  }

  /** What stands last in the line that ends there; a line feed when nothing does. */
  static char lastOfLine(String text, int end) {
    int last = end - 1;
    while (last >= 0 && text.charAt(last) == ' ') {
      last--;
    }
    return last < 0 ? '\n' : text.charAt(last);
  }

  private static byte work(int c) {
    return switch (c) {
      case 0x200B, 0x200D, 0xAD, 0xFE0F, 0x2060 -> UNSEEN;
      case '%' -> PERCENT;
      case '.' -> STOP;
      case '!', '?', ';', 0x3002 -> SENTENCE;
      case '\n' -> LINE;
      case ':', ',' -> COLON;
      default -> general(c);
    };
  }

  private static byte general(int c) {
    if (Character.isISOControl(c) || PlainText.turnsDirection(c)) {
      return CONTROL;
    }
    if (Character.isSurrogate((char) c)) {
      return HALF;
    }
    String text = Character.toString(c);
    if (isMark(c)
        || c >= 0x1100 && c <= 0x11FF && Character.isLetter(c)
        || c != 0xA0
            && c != 0x2026
            && !Normalizer.normalize(text, Normalizer.Form.NFKC).equals(text)) {
      return FOLDED;
    }
    return ofFolded(c);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
