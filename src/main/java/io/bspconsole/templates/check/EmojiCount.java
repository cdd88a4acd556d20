package io.bspconsole.templates.check;

/**
 * Not more emoji in a body than the setting says. Meta writes that their number may be limited and
 * publishes no figure. {0} is how many there are, {1} the threshold.
 *
 * <p>Source: Meta, Template review: limits may vary; the figure is a setting of the house.
 */
record EmojiCount(Citation citation, int most) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    for (TextPart part : reading.parts()) {
      if (part.isBody() && part.text().length() > most) {
        int count = Emoji.count(part.text());
        if (count > most) {
          notes.add(part.pointer(), count, most);
        }
      }
    }
  }
}
