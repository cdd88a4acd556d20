package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Card;
import io.bspconsole.templates.content.Component;
import io.bspconsole.templates.content.Components;
import io.bspconsole.templates.content.Header;
import java.util.Set;

/**
 * A card has a header with an image, a video or a product, buttons, perhaps a body, and nothing
 * else. {0}: 0 for a missing header, 1 for one of another format, 2 for missing buttons, 3 for
 * another component.
 *
 * <p>Source: Meta, Carousel templates.
 */
record CardParts(Citation citation) implements Rule {

  private static final Set<String> FORMATS = Set.of("IMAGE", "VIDEO", "PRODUCT");
  private static final Set<String> PARTS = Set.of("HEADER", "BODY", "BUTTONS");

  @Override
  public void look(Reading reading, Notes notes) {
    for (Card card : reading.message().cards()) {
      look(card.components(), notes);
    }
  }

  private static void look(Components card, Notes notes) {
    if (card.headers().isEmpty()) {
      notes.add(card.pointer(), 0);
    }
    for (Header header : card.headers()) {
      if (!FORMATS.contains(header.format())) {
        notes.add(header.pointer() + "/format", 1);
      }
    }
    if (card.buttons().isEmpty()) {
      notes.add(card.pointer(), 2);
    }
    for (Component component : card.all()) {
      if (!component.kind().isEmpty() && !PARTS.contains(component.kind())) {
        notes.add(component.members().pointer("type"), 3);
      }
    }
  }
}
