package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Members;
import java.util.List;

/**
 * The language is on Meta's list, written as there: case counts, and it is {@code en_US}, not
 * {@code en-US}. Templates for one-time codes may be made in several languages at once. {0} is what
 * was given, {1} the code that was meant or nothing, {2} 0 for missing, 1 for unknown, 2 for
 * written otherwise.
 *
 * <p>Source: Meta, Supported languages, list of 4 Nov 2025.
 */
record KnownLanguage(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    String language = reading.content().language();
    if (Languages.isKnown(language)) {
      return;
    }
    Members root = reading.content().members();
    List<String> several = language.isEmpty() ? root.texts("languages") : List.of();
    if (several.isEmpty()) {
      note("/language", language, notes);
    }
    for (int i = 0; i < several.size(); i++) {
      if (!Languages.isKnown(several.get(i))) {
        note("/languages/" + i, several.get(i), notes);
      }
    }
  }

  private static void note(String pointer, String language, Notes notes) {
    String meant = Languages.closest(language).orElse("");
    notes.add(
        pointer,
        Words.shortened(language),
        meant,
        language.isEmpty() ? 0 : meant.isEmpty() ? 1 : 2);
  }
}
