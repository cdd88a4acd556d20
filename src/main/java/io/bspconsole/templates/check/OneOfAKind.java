package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Button;
import io.bspconsole.templates.content.Components;
import java.util.Set;

/**
 * Buttons of some kinds come once in a message. {0} is the kind.
 *
 * <p>Source: Meta, Template components, buttons: one-time codes, codes to copy, catalogue and
 * products. For flows and calls only others say so.
 */
record OneOfAKind(Citation citation, Set<String> kinds) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    for (Components group : reading.groups()) {
      for (int i = 1; i < group.buttons().size(); i++) {
        Button button = group.buttons().get(i);
        if (kinds.contains(button.kind()) && isSecond(group, i)) {
          notes.add(button.pointer(), button.kind());
        }
      }
    }
  }

  /** True for the second only: a third would say nothing new. */
  private static boolean isSecond(Components group, int place) {
    String kind = group.buttons().get(place).kind();
    int before = 0;
    for (int i = 0; i < place && before < 2; i++) {
      before += group.buttons().get(i).kind().equals(kind) ? 1 : 0;
    }
    return before == 1;
  }
}
