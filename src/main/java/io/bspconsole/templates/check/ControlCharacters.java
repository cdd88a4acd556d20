package io.bspconsole.templates.check;

import io.bspconsole.templates.content.TemplateContent;
import java.util.OptionalInt;

/**
 * Texts break lines with line feeds and hold no other control characters: phones show them as
 * nothing or as boxes. Nor does any override the direction of writing, which makes one address look
 * like another. {0} names the first one by its code.
 */
record ControlCharacters(Citation citation) implements Rule {

  private static final int LEFT_TO_RIGHT_OVERRIDE = 0x202D;
  private static final int RIGHT_TO_LEFT_OVERRIDE = 0x202E;

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
        || character == LEFT_TO_RIGHT_OVERRIDE
        || character == RIGHT_TO_LEFT_OVERRIDE;
  }
}
