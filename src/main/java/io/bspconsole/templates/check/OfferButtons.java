package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Button;
import io.bspconsole.templates.content.Components;

/**
 * A limited-time offer has a code to copy and a link, and no other buttons. {0}: 0 for a missing
 * code, 1 for a missing link, 2 for another button.
 *
 * <p>Source: Meta, Limited-time offer templates, which show no other form; hence a warning.
 */
record OfferButtons(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    Components message = reading.message();
    if (!message.has("LIMITED_TIME_OFFER")) {
      return;
    }
    if (!message.hasButton("COPY_CODE")) {
      notes.add("/components", 0);
    }
    if (!message.hasButton("URL")) {
      notes.add("/components", 1);
    }
    for (Button button : message.buttons()) {
      if (!button.kind().equals("COPY_CODE") && !button.kind().equals("URL")) {
        notes.add(button.pointer() + "/type", 2);
      }
    }
  }
}
