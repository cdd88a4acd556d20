package io.bspconsole.templates.check;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Looks at texts word by word. */
final class Words {

  private static final int SHORT = 40;

  /** Characters of a word in these scripts. */
  private static final int UNSPACED = 2;

  /** Thai is the first of them. */
  private static final int FIRST_UNSPACED = 0xE00;

  private static final Set<UnicodeScript> SCRIPTS =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private Words() {}

  /**
   * How many words a text has, in any script. Where a script puts no spaces between words, two
   * characters count as one: about what Chinese, Japanese and Thai have.
   */
  static int count(String text) {
    BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(text);
    int count = 0;
    int start = words.first();
    for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
      count += words(text.substring(start, end));
    }
    return count;
  }

  private static int words(String segment) {
    long dense = segment.codePoints().filter(Words::isUnspaced).count();
    if (dense > 0) {
      return (int) Math.max(1, dense / UNSPACED);
    }
    return segment.codePoints().anyMatch(Character::isLetterOrDigit) ? 1 : 0;
  }

  private static boolean isUnspaced(int c) {
    return c >= FIRST_UNSPACED && Character.isLetter(c) && SCRIPTS.contains(UnicodeScript.of(c));
  }

  /**
   * A quick answer for most texts: true only when there are surely as many words, each of letters
   * and digits between spaces.
   */
  static boolean hasAtLeast(String text, int words) {
    int count = 0;
    boolean inside = false;
    for (int i = 0; i < text.length() && count < words; i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || Character.isLetterOrDigit(c);
      if (letter && !inside) {
        count++;
      }
      inside = letter || inside && c != ' ' && c != '\n';
    }
    return count >= words;
  }

  /**
   * Lower case, compatibility forms folded, everything between words one space, and one space at
   * either end: so that {@code contains(" card number ")} finds whole words.
   */
  static String plain(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(folded.length() + 2).append(' ');
    folded
        .codePoints()
        .filter(c -> c != '\u200b' && c != '\u200d' && c != '\u00ad') // invisible in the message
        .forEach(c -> {
          if (Character.isLetterOrDigit(c)) {
            plain.appendCodePoint(c);
          } else if (c == '%') {
            plain.append(plain.charAt(plain.length() - 1) == ' ' ? "% " : " % ");
          } else if (plain.charAt(plain.length() - 1) != ' ') {
            plain.append(' ');
          }
        });
    return plain.charAt(plain.length() - 1) == ' '
        ? plain.toString()
        : plain.append(' ').toString();
  }

  /** A variable as it is written in a text, for a message. */
  static String variable(String name) {
    return "{{" + shortened(name) + "}}";
  }

  /** For a message: no longer than 40 characters. */
  static String shortened(String text) {
    return Length.of(text) <= SHORT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHORT - 1)) + "…";
  }
}
