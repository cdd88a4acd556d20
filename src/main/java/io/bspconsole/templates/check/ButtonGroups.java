package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Button;
import io.bspconsole.templates.content.Components;
import java.util.List;

/**
 * Quick replies stand together, and so do all the others: two groups at most.
 *
 * <p>Source: Meta, Template components, buttons: order.
 */
record ButtonGroups(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    for (Components group : reading.groups()) {
      List<Button> buttons = group.buttons();
      int changes = 0;
      for (int i = 1; i < buttons.size(); i++) {
        if (buttons.get(i).isQuickReply() != buttons.get(i - 1).isQuickReply() && ++changes == 2) {
          notes.add(buttons.get(i).pointer());
        }
      }
    }
  }
}
