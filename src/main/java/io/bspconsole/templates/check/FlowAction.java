package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Button;
import io.bspconsole.templates.content.Components;

/**
 * A flow starts with navigate or data_exchange, in any case. {0} is what was given.
 *
 * <p>Source: Meta, Template components, flow button. Meta adds values, hence a warning.
 */
record FlowAction(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    for (Components group : reading.groups()) {
      for (Button button : group.buttons()) {
        if (button.kind().equals("FLOW")) {
          String action = button.members().text("flow_action");
          if (action != null
              && !action.equalsIgnoreCase("navigate")
              && !action.equalsIgnoreCase("data_exchange")) {
            notes.add(button.pointer() + "/flow_action", Words.shortened(action));
          }
        }
      }
    }
  }
}
