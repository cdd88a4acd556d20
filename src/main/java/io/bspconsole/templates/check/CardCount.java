package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Component;

/**
 * A carousel has 2 to 10 cards. {0} is how many it has.
 *
 * <p>Source: Meta, Carousel templates.
 */
record CardCount(Citation citation) implements Rule {

  private static final int FEWEST = 2;
  private static final int MOST = 10;

  @Override
  public void look(Reading reading, Notes notes) {
    for (Component component : reading.message().all()) {
      if (component.kind().equals("CAROUSEL")) {
        int cards = component.members().objects("cards").size();
        if (cards < FEWEST || cards > MOST) {
          notes.add(component.members().pointer("cards"), cards, FEWEST, MOST);
        }
      }
    }
  }
}
