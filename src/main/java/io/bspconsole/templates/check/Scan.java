package io.bspconsole.templates.check;

import io.bspconsole.templates.content.JsonPlace;
import java.text.Normalizer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads one text once, from the first character to the last: lower case, without what takes no
 * place, everything between words one space. Only a text with characters that stand for others is
 * folded before (Unicode's NFKC). Linear in the length of the text, whatever it says.
 */
final class Scan {

  /** The text has to be folded first. */
  private static final int FOLD = -1;

  private final Lexicon lexicon;
  private final Automaton automaton;
  private final ScannedText found;
  private final String text;
  private final boolean folded;
  private final char[] characters;
  private int state;
  private int position;
  private int word;
  private int sentence;
  private boolean listing;
  private boolean spaced = true;
  private boolean numeric;
  private int digits;
  private int mostDigits;
  private @Nullable Halves halves;

  private Scan(Lexicon lexicon, ScannedText found, String text, boolean folded) {
    this.lexicon = lexicon;
    this.automaton = lexicon.automaton();
    this.found = found;
    this.text = text;
    this.folded = folded;
    this.characters = text.toCharArray();
    this.state = automaton.step(0, lexicon.space()) & Automaton.STATE;
  }

  static ScannedText of(JsonPlace place, Lexicon lexicon) {
    String text = Objects.requireNonNull(place.text());
    ScannedText found = new ScannedText(lexicon, place, text);
    if (!new Scan(lexicon, found, text, false).read()) {
      found.clear();
      new Scan(lexicon, found, Normalizer.normalize(text, Normalizer.Form.NFKC), true).read();
    }
    return found;
  }

  /** False when the text has to be folded first. */
  private boolean read() {
    short[] codes = lexicon.codes();
    for (int i = 0; i < characters.length; ) {
      int code = codes[characters[i]];
      if (code >= 0) {
        i = word(codes, i);
      } else {
        int last = other(i, -1 - code);
        if (last == FOLD) {
          return false;
        }
        i = last + 1;
      }
    }
    space();
    found.digits(mostDigits);
    return true;
  }

  /** Takes letters and digits in a row, which most of a text is, and answers where they end. */
  private int word(short[] codes, int from) {
    char[] all = characters;
    Automaton words = automaton;
    int at = state;
    int before = position - from;
    int i = from;
    boolean number = false;
    for (int code; i < all.length && (code = codes[all[i]]) >= 0; i++) {
      number |= Lexicon.isDigit(code);
      if (at != 0) { // each term begins with a space, so nothing starts within a word
        at = words.step(at, code);
        if ((at & Automaton.ENDS) != 0) {
          at &= Automaton.STATE;
          position = before + i + 1;
          found(at);
        }
      }
    }
    position = before + i;
    state = at;
    spaced = false;
    if (number) {
      count(codes, from, i);
    }
    return i;
  }

  private void count(short[] codes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Lexicon.isDigit(codes[characters[i]])) {
        digit();
      }
    }
  }

  /** Takes what is no plain letter or digit, and answers with its last place in the text. */
  private int other(int i, int kind) {
    switch (kind) {
      case Alphabet.SEPARATOR, Alphabet.COLON -> space();
      case Alphabet.STOP -> stop(i);
      case Alphabet.SENTENCE -> sentence();
      case Alphabet.LINE -> line(i);
      case Alphabet.UNSEEN -> {}
      case Alphabet.DIGIT -> {
        digit();
        letter(Character.digit(text.charAt(i), 10) + lexicon.symbol('0'));
      }
      case Alphabet.PERCENT -> {
        space();
        letter(lexicon.symbol('%'));
        space();
      }
      case Alphabet.CONTROL -> {
        found.control(text.charAt(i));
        space();
      }
      case Alphabet.HALF -> {
        return beyond(i);
      }
      default -> {
        if (!folded) {
          return FOLD;
        }
        folded(text.charAt(i));
      }
    }
    return i;
  }

  /** A character beyond the first plane: letters there are mostly ornamental ones. */
  private int beyond(int i) {
    int whole = text.codePointAt(i);
    if (!folded && Character.isLetterOrDigit(whole)) {
      return FOLD;
    }
    folded(whole);
    return i + Character.charCount(whole) - 1;
  }

  /** Digits count together as long as each word among them has some. */
  private void digit() {
    numeric = true;
    mostDigits = Math.max(mostDigits, ++digits);
  }

  private void folded(int c) {
    if (Alphabet.ofFolded(c) == Alphabet.SEPARATOR) {
      space();
    } else {
      letter(c < 0x10000 ? lexicon.symbol((char) c) : 0);
    }
  }

  private void letter(int symbol) {
    spaced = false;
    step(symbol);
  }

  private void space() {
    if (!spaced) {
      spaced = true;
      word++;
      digits = numeric ? digits : 0;
      numeric = false;
      step(lexicon.space());
    }
  }

  private void step(int symbol) {
    position++;
    state = automaton.step(state, symbol);
    if ((state & Automaton.ENDS) != 0) {
      state &= Automaton.STATE;
      found(state);
    }
  }

  private void found(int at) {
    for (int literal : automaton.words(at)) {
      literal(literal);
    }
  }

  /** A full stop ends a sentence before a space, but not in {@code 1.000} or behind {@code No}. */
  private void stop(int i) {
    boolean last = i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1));
    if (last && !Alphabet.endsNumero(text, i)) {
      sentence();
    } else {
      space();
    }
  }

  /** Lines behind a colon are a list, and belong to the sentence before it up to an empty line. */
  private void line(int i) {
    char last = Alphabet.lastOfLine(text, i);
    if (last == ':') {
      listing = true;
    } else if (last == '\n') {
      listing = false;
    }
    if (listing) {
      space();
    } else {
      sentence();
    }
  }

  private void sentence() {
    space();
    sentence++;
    state = automaton.step(0, lexicon.space()) & Automaton.STATE;
  }

  private void literal(int literal) {
    int start = position - lexicon.length(literal);
    long groups = lexicon.groups(literal);
    if (groups != 0) {
      found.add(literal, groups, start, position - 1, sentence);
    }
    if (lexicon.isHalf(literal)) {
      halves = halves == null ? new Halves(lexicon, found) : halves;
      halves.take(literal, start, position - 1, sentence, word);
    }
  }
}
