package io.bspconsole.templates.check;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lingua, for the languages that are both on Meta's list and known to it, by trigrams only. The
 * models are read when they are first needed, those of a language together.
 */
final class LanguageModels {

  private static final Map<String, String> LINGUA = Map.of("fil", "tl");
  private static final Map<String, String> META = Map.of("tl", "fil");

  private LanguageModels() {}

  /** Made when it is first asked: a console that never asks, never reads a model. */
  private static final class Lazy {
    static final LanguageDetector DETECTOR = detector();
  }

  /**
   * How near each language comes to the likeliest, which has 1; in Meta's codes. Where only one is
   * possible, the others are missing. Of our own sentences, languages that people tell apart at a
   * glance have less than 0.8, near ones (Spanish and Portuguese) up to 0.86, and those that hardly
   * differ (Indonesian and Malay, Danish and Norwegian) more than 0.95.
   */
  static Map<String, Double> likelihoods(String text) {
    Map<String, Double> all = new HashMap<>();
    Lazy.DETECTOR
        .computeLanguageConfidenceValues(text)
        .forEach((language, value) -> all.put(code(language), value));
    return all;
  }

  private static LanguageDetector detector() {
    Set<String> wanted =
        Languages.codes().stream()
            .map(LanguageModels::base)
            .map(code -> LINGUA.getOrDefault(code, code))
            .collect(Collectors.toSet());
    IsoCode639_1[] known =
        Arrays.stream(IsoCode639_1.values())
            .filter(code -> wanted.contains(code.toString().toLowerCase(Locale.ROOT)))
            .toArray(IsoCode639_1[]::new);
    return LanguageDetectorBuilder.fromIsoCodes639_1(known).withLowAccuracyMode().build();
  }

  private static String code(Language language) {
    String code = language.getIsoCode639_1().toString().toLowerCase(Locale.ROOT);
    return META.getOrDefault(code, code);
  }

  /** {@code pt} of {@code pt_BR}. */
  static String base(String code) {
    int end = code.indexOf('_');
    return end < 0 ? code : code.substring(0, end);
  }
}
