package io.bspconsole.templates.check;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which language a text is in, when that is surely another one than declared. Silence is the answer
 * whenever it is not clear: texts of brands and codes, mixed ones, and short ones.
 *
 * <p>Three things have to agree, in this order, the cheap ones first: the script; the frequent
 * words of the other language, of which there must be many and far more than of the declared one;
 * and Lingua, unless these words leave no doubt.
 */
final class LanguageGuess {

  /** Letters that a text needs: below, trigrams alone are wrong too often. */
  static final int LETTERS = 60;

  /** Where a letter is a syllable or a word. */
  static final int LETTERS_OF_DENSE_SCRIPTS = 25;

  private static final int SCRIPT_PERCENT = 80;
  private static final int WORDS = 3;
  private static final int ONE_OF = 8;

  /** So many words of the declared language that the other has not: they are mixed. */
  private static final int MIXED = 2;

  private static final int MANY_WORDS = 6;
  private static final int ONE_OF_FEW = 5;
  private static final int FAR_MORE = 4;

  /** More does not make Lingua surer, and its time grows with it. */
  private static final int READ = 100;

  /** How near to the likeliest language the declared one may be, see {@link LanguageModels}. */
  private static final double FAR = 0.9;

  /** The same where the two are near. */
  private static final double VERY_FAR = 0.88;

  /** Not told apart at all: each is often written where the other is declared. */
  private static final List<Set<String>> SAME =
      List.of(
          Set.of("id", "ms"),
          Set.of("nb", "da"),
          Set.of("hr", "sr"),
          Set.of("fa", "prs", "ps"),
          Set.of("cs", "sk"),
          Set.of("hi", "mr"));

  /** Told apart only when there is no doubt. */
  private static final List<Set<String>> NEAR =
      List.of(
          Set.of("es", "pt", "ca"),
          Set.of("nb", "da", "sv"),
          Set.of("hr", "sr", "sl", "mk"),
          Set.of("ru", "uk", "be", "bg", "mk", "sr"),
          Set.of("nl", "af"),
          Set.of("tr", "az"),
          Set.of("fi", "et"));

  /** Scripts that only one of Meta's languages is written in. */
  private static final Map<UnicodeScript, String> OF_SCRIPT =
      Map.ofEntries(
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.LAO, "lo"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.KANNADA, "kn"),
          Map.entry(UnicodeScript.MALAYALAM, "ml"),
          Map.entry(UnicodeScript.GUJARATI, "gu"),
          Map.entry(UnicodeScript.GURMUKHI, "pa"),
          Map.entry(UnicodeScript.BENGALI, "bn"),
          Map.entry(UnicodeScript.SINHALA, "si"));

  private LanguageGuess() {}

  /**
   * The language, as Meta's code without a country.
   *
   * @param declared likewise
   */
  static Optional<String> otherThan(String declared, ReadableText text) {
    Optional<String> script = byScript(text);
    if (script.isPresent()) {
      return script.filter(language -> !isSame(language, declared));
    }
    return text.count() < LETTERS ? Optional.empty() : byWords(declared, text);
  }

  private static Optional<String> byScript(ReadableText text) {
    if (text.count() < LETTERS_OF_DENSE_SCRIPTS) {
      return Optional.empty();
    }
    int kana = text.percent(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
    int han = text.percent(UnicodeScript.HAN);
    if (kana + han >= SCRIPT_PERCENT) {
      return kana == 0 ? Optional.of("zh") : kana < 10 ? Optional.empty() : Optional.of("ja");
    }
    for (UnicodeScript script : text.scripts()) {
      String only = OF_SCRIPT.get(script);
      if (only != null && text.percent(script) >= SCRIPT_PERCENT) {
        return Optional.of(only);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> byWords(String declared, ReadableText text) {
    Map<String, Integer> counts = FrequentWords.count(text);
    int own = counts.getOrDefault(declared, 0);
    List<String> suspects =
        counts.entrySet().stream()
            .filter(entry -> !isSame(entry.getKey(), declared))
            .filter(entry -> isClear(entry.getValue(), own, isNear(entry.getKey(), declared)))
            .filter(entry -> entry.getValue() * ONE_OF >= text.size())
            .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
            .map(Map.Entry::getKey)
            .toList();
    if (suspects.isEmpty()) {
      return Optional.empty();
    }
    String first = suspects.getFirst();
    if (FrequentWords.apart(text, declared, first) >= MIXED) {
      return Optional.empty();
    }
    return isBeyondDoubt(first, declared, counts, text.size())
        ? Optional.of(first)
        : confirmed(declared, suspects, text);
  }

  /** So many words of one language, and so few of every other, that Lingua need not be asked. */
  private static boolean isBeyondDoubt(
      String first, String declared, Map<String, Integer> counts, int words) {
    int count = counts.getOrDefault(first, 0);
    return count >= MANY_WORDS
        && count * ONE_OF_FEW >= words
        && count > FAR_MORE * counts.getOrDefault(declared, 0)
        && !isNear(first, declared)
        && counts.entrySet().stream()
            .allMatch(other -> other.getKey().equals(first) || 2 * other.getValue() <= count);
  }

  private static boolean isClear(int other, int own, boolean near) {
    return other >= (own == 0 ? WORDS : WORDS + 1) && other > (near ? 3 : 2) * own;
  }

  private static Optional<String> confirmed(
      String declared, List<String> suspects, ReadableText text) {
    Map<String, Double> likelihoods = LanguageModels.likelihoods(text.words(READ));
    double own =
        likelihoods.entrySet().stream()
            .filter(entry -> isSame(entry.getKey(), declared))
            .mapToDouble(Map.Entry::getValue)
            .max()
            .orElse(0);
    return likelihoods.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .filter(top -> suspects.stream().anyMatch(suspect -> isSame(suspect, top)))
        .filter(top -> own <= (isNear(top, declared) ? VERY_FAR : FAR));
  }

  private static boolean isSame(String one, String other) {
    return one.equals(other) || SAME.stream().anyMatch(set -> has(set, one, other));
  }

  private static boolean isNear(String one, String other) {
    return NEAR.stream().anyMatch(set -> has(set, one, other));
  }

  private static boolean has(Set<String> set, String one, String other) {
    return set.contains(one) && set.contains(other);
  }
}
