package io.bspconsole.templates.check;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody typed as a term, as {@link Lexicon} wants it. */
public sealed interface TermForm {

  /** In characters. */
  int LONGEST = 80;

  /** It can be looked for. */
  record Usable(String term) implements TermForm {}

  /** It cannot. */
  record Unusable(Why why) implements TermForm {}

  /** Why a term cannot be looked for. */
  enum Why {
    /** Fewer than two letters or digits, or fewer than three before an asterisk. */
    TOO_SHORT,
    TOO_LONG,
    /** A word such as “the”, which most texts have. */
    TOO_COMMON,
    /** Three dots at an end, or twice. */
    GAP
  }

  /** Reads one line; case, punctuation and spaces do not matter. */
  static TermForm of(String typed) {
    if (typed.strip().length() > LONGEST) {
      return new Unusable(Why.TOO_LONG);
    }
    String[] halves = Pattern.compile("\\s*(?:\\.\\.\\.|…)\\s*").split(typed.strip(), -1);
    if (halves.length > 2 || halves.length == 2 && Stream.of(halves).anyMatch(String::isBlank)) {
      return new Unusable(Why.GAP);
    }
    String term = Stream.of(halves).map(TermForm::half).collect(Collectors.joining(" ... "));
    if (Stream.of(halves).map(TermForm::half).anyMatch(half -> !isLong(half))) {
      return new Unusable(Why.TOO_SHORT);
    }
    if (halves.length == 1 && FrequentWords.isFrequent(term)) {
      return new Unusable(Why.TOO_COMMON);
    }
    return term.length() > LONGEST ? new Unusable(Why.TOO_LONG) : new Usable(term);
  }

  private static String half(String typed) {
    String stripped = typed.strip();
    String plain = Words.plain(stripped).strip();
    return stripped.endsWith("*") ? plain + "*" : plain;
  }

  private static boolean isLong(String half) {
    long letters = half.codePoints().filter(Character::isLetterOrDigit).count();
    return letters >= (half.endsWith("*") ? 3 : 2);
  }
}
