package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Button;
import io.bspconsole.templates.content.Components;

/**
 * The labels of two kinds of buttons are Meta's. {0}: 0 for a code to be copied, 1 for the
 * catalogue.
 *
 * <p>Source: Meta, Template components, copy code and catalogue buttons.
 */
record FixedLabel(Citation citation) implements Rule {

  private static final String CATALOG = "View catalog";

  @Override
  public void look(Reading reading, Notes notes) {
    for (Components group : reading.groups()) {
      for (Button button : group.buttons()) {
        String text = button.text();
        if (text == null) {
          continue;
        }
        if (button.kind().equals("COPY_CODE")) {
          notes.add(button.pointer() + "/text", 0);
        } else if (button.kind().equals("CATALOG") && !text.equalsIgnoreCase(CATALOG)) {
          notes.add(button.pointer() + "/text", 1);
        }
      }
    }
  }
}
