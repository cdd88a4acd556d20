package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Components;
import io.bspconsole.templates.content.Header;

/**
 * A header with a product belongs to a button that shows the product, or to a card of a carousel,
 * and the other way round. {0}: 0 for a header without such a button, 1 for a button without such a
 * header.
 *
 * <p>Source: Meta, Template components: product header; single-product message templates.
 */
record HeaderProduct(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    for (Components group : reading.groups()) {
      boolean button = group.hasButton("SPM");
      boolean header = false;
      for (Header given : group.headers()) {
        if (given.format().equals("PRODUCT")) {
          header = true;
          if (!button && !group.card()) {
            notes.add(given.pointer() + "/format", 0);
          }
        }
      }
      if (button && !header) {
        notes.add(group.pointer(), 1);
      }
    }
  }
}
