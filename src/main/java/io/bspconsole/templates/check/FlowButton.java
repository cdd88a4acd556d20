package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Button;
import io.bspconsole.templates.content.Components;
import java.util.List;

/**
 * A button that opens a flow names it in one way: by id, by name, or by its JSON. {0}: 0 for none,
 * 1 for more than one.
 *
 * <p>Source: Meta, Template components, flow button.
 */
record FlowButton(Citation citation) implements Rule {

  private static final List<String> WAYS = List.of("flow_id", "flow_name", "flow_json");

  @Override
  public void look(Reading reading, Notes notes) {
    for (Components group : reading.groups()) {
      for (Button button : group.buttons()) {
        if (button.kind().equals("FLOW")) {
          long ways = WAYS.stream().filter(way -> isGiven(button, way)).count();
          if (ways != 1) {
            notes.add(button.pointer(), ways == 0 ? 0 : 1);
          }
        }
      }
    }
  }

  /** Ids may come as numbers. */
  private static boolean isGiven(Button button, String way) {
    String text = button.members().text(way);
    return text == null ? button.members().has(way) : !text.isBlank();
  }
}
