package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Button;
import io.bspconsole.templates.content.Card;
import io.bspconsole.templates.content.Components;
import io.bspconsole.templates.content.Header;
import java.util.Set;

/**
 * A card has two buttons at most: quick replies, links and calls, or, under a product, one that
 * shows it or a link. {0}: 0 for a third button, 1 for another kind; {1} is the kind.
 *
 * <p>Source: Meta, Carousel templates; product card carousel templates.
 */
record CardButtons(Citation citation) implements Rule {

  private static final int MOST = 2;
  private static final Set<String> MEDIA = Set.of("QUICK_REPLY", "PHONE_NUMBER", "URL");
  private static final Set<String> PRODUCT = Set.of("SPM", "URL");

  @Override
  public void look(Reading reading, Notes notes) {
    for (Card card : reading.message().cards()) {
      look(card.components(), notes);
    }
  }

  private static void look(Components card, Notes notes) {
    if (card.buttons().size() > MOST) {
      notes.add(card.buttons().get(MOST).pointer(), 0, card.buttons().get(MOST).kind());
    }
    boolean product = false;
    for (Header header : card.headers()) {
      product |= header.format().equals("PRODUCT");
    }
    for (Button button : card.buttons()) {
      if (!button.kind().isEmpty() && !(product ? PRODUCT : MEDIA).contains(button.kind())) {
        notes.add(button.pointer() + "/type", 1, Words.shortened(button.kind()));
      }
    }
  }
}
