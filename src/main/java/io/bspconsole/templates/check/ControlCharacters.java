package io.bspconsole.templates.check;

import io.bspconsole.templates.content.TemplateContent;
import java.util.OptionalInt;

/**
 * Texts break lines with line feeds and hold no other control characters: phones show them as
 * nothing or as boxes. {0} names the first one by its code.
 */
record ControlCharacters(Citation citation) implements Rule {

  @Override
  public void look(TemplateContent content, Notes notes) {
    content
        .shownTexts()
        .forEach((pointer, text) -> {
          OptionalInt found =
              text.chars().filter(c -> c != '\n' && Character.isISOControl(c)).findFirst();
          found.ifPresent(c -> notes.add(pointer, "U+%04X".formatted(c)));
        });
  }
}
