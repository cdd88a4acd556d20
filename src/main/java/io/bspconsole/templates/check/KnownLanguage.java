package io.bspconsole.templates.check;

import io.bspconsole.templates.content.TemplateContent;

/**
 * The language is on Meta's list, written as there: case counts, and it is {@code en_US}, not
 * {@code en-US}. {0} is what was given, {1} the code that was meant or nothing, {2} 0 for missing,
 * 1 for unknown, 2 for written otherwise.
 *
 * <p>Source: Meta, Supported languages, list of 4 Nov 2025.
 */
record KnownLanguage(Citation citation) implements Rule {

  @Override
  public void look(TemplateContent content, Notes notes) {
    String language = content.language();
    if (Languages.isKnown(language) || content.json().has("languages")) {
      return;
    }
    String meant = Languages.closest(language).orElse("");
    notes.add(
        "/language",
        Words.shortened(language),
        meant,
        language.isEmpty() ? 0 : meant.isEmpty() ? 1 : 2);
  }
}
