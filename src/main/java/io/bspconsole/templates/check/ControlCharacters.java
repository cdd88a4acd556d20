package io.bspconsole.templates.check;

import io.bspconsole.kernel.PlainText;
import io.bspconsole.templates.content.TemplateContent;
import java.util.OptionalInt;

/**
 * Texts break lines with line feeds and hold no other control characters: phones show them as
 * nothing or as boxes. Nor does any turn the direction of writing, which makes one address look
 * like another. {0} names the first one by its code.
 */
record ControlCharacters(Citation citation) implements Rule {

  @Override
  public void look(TemplateContent content, Notes notes) {
    content
        .shownTexts()
        .forEach((pointer, text) -> {
          OptionalInt found = text.chars().filter(ControlCharacters::isUnwanted).findFirst();
          found.ifPresent(c -> notes.add(pointer, "U+%04X".formatted(c)));
        });
  }

  private static boolean isUnwanted(int character) {
    return character != '\n' && Character.isISOControl(character)
        || PlainText.turnsDirection(character);
  }
}
