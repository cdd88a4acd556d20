package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Button;
import io.bspconsole.templates.content.Card;
import io.bspconsole.templates.content.Components;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * All cards of a carousel have the same parts: a body on all of them or on none, and the same
 * buttons in the same order. {0} is the number of the card, counted from 1.
 *
 * <p>Source: Meta, Carousel templates: every card has the same set of components.
 */
record CardShape(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    List<Card> cards = reading.message().cards();
    if (cards.size() < 2) {
      return;
    }
    List<String> first = shape(cards.getFirst().components());
    for (int i = 1; i < cards.size(); i++) {
      if (!shape(cards.get(i).components()).equals(first)) {
        notes.add(cards.get(i).pointer(), i + 1);
      }
    }
  }

  private static List<String> shape(Components card) {
    List<String> shape = new ArrayList<>(card.kinds());
    Collections.sort(shape);
    for (Button button : card.buttons()) {
      shape.add(button.kind());
    }
    return shape;
  }
}
