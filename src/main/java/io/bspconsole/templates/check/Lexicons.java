package io.bspconsole.templates.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that come with the console, and those that a provider adds. */
final class Lexicons {

  /** One file for each language; all of them are looked for in every text, since people mix. */
  private static final List<String> LANGUAGES = List.of("en", "id");

  private static final Lexicon OURS = new Lexicon(ours());

  private Lexicons() {}

  static Terms ours() {
    Terms all = new Terms(Map.of());
    for (String language : LANGUAGES) {
      all = all.with(Terms.load("terms/" + language + ".txt"));
    }
    return all;
  }

  /**
   * Ours, with what the files in that directory add and take out.
   *
   * @param directory null or blank for none
   */
  static Lexicon with(@Nullable String directory) {
    if (directory == null || directory.isBlank()) {
      return OURS;
    }
    Terms all = ours();
    for (Terms more : Terms.in(Path.of(directory))) {
      all = all.with(more);
    }
    return new Lexicon(all);
  }
}
