package io.bspconsole.templates.check;

import java.util.List;
import java.util.Map;

/** The words that come with the console, and those that a provider adds. */
final class Lexicons {

  /** One file for each language; all of them are looked for in every text, since people mix. */
  static final List<String> LANGUAGES = List.of("en", "id");

  private static final Lexicon OURS = new Lexicon(ours());

  private Lexicons() {}

  static Terms ours() {
    Terms all = new Terms(Map.of());
    for (String language : LANGUAGES) {
      all = all.with(ours(language));
    }
    return all;
  }

  static Terms ours(String language) {
    return Terms.load("terms/" + language + ".txt");
  }

  /**
   * Ours, with what a provider adds and takes out.
   *
   * @throws IllegalArgumentException when they are too many, see {@link Automaton}
   */
  static Lexicon with(OwnTerms own) {
    return own.terms().isEmpty() ? OURS : new Lexicon(ours().with(own.lines()));
  }
}
