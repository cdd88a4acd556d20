package io.bspconsole.templates.check;

import java.util.List;
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
    String[] parts = typed.strip().split("\\s*(?:\\.\\.\\.|…)\\s*", -1);
    if (parts.length > 2 || parts.length == 2 && Stream.of(parts).anyMatch(String::isBlank)) {
      return new Unusable(Why.GAP);
    }
    List<String> halves = Stream.of(parts).map(TermForm::half).toList();
    if (!halves.stream().allMatch(TermForm::isLong)) {
      return new Unusable(Why.TOO_SHORT);
    }
    String term = String.join(" ... ", halves);
    if (halves.size() == 1 && FrequentWords.isFrequent(term)) {
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
