package io.bspconsole.templates.check;

/**
 * Texts break lines with line feeds and hold no other control characters: phones show them as
 * nothing or as boxes. Nor does any turn the direction of writing, which makes one address look
 * like another. {0} names the first one by its code.
 */
record ControlCharacters(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    for (ScannedText text : reading.texts()) {
      if (text.control() != ScannedText.NONE) {
        notes.add(text.pointer(), "U+%04X".formatted(text.control()));
      }
    }
  }
}
