package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Card;
import java.util.List;

/**
 * All cards of a carousel have headers of one format. Meta speaks of the same components only, so
 * this is a warning. {0} is the number of the card, counted from 1.
 */
record CardMedia(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    List<Card> cards = reading.message().cards();
    for (int i = 1; i < cards.size(); i++) {
      String format = format(cards.get(i));
      if (!format.isEmpty() && !format.equals(format(cards.getFirst()))) {
        notes.add(cards.get(i).pointer(), i + 1);
        return;
      }
    }
  }

  private static String format(Card card) {
    return card.components().headers().isEmpty()
        ? ""
        : card.components().headers().getFirst().format();
  }
}
