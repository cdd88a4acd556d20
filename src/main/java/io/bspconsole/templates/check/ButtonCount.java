package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Button;
import io.bspconsole.templates.content.Components;
import org.jspecify.annotations.Nullable;

/**
 * So many buttons at most, of one kind or altogether. {0} is how many there are, {1} the limit.
 *
 * <p>Source: Meta, Template components, buttons.
 *
 * @param kind null counts all
 */
record ButtonCount(Citation citation, @Nullable String kind, int limit) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    for (Components group : reading.groups()) {
      int count = 0;
      Button surplus = null;
      for (Button button : group.buttons()) {
        if ((kind == null || button.kind().equals(kind)) && ++count == limit + 1) {
          surplus = button;
        }
      }
      if (surplus != null) {
        notes.add(surplus.pointer(), count, limit);
      }
    }
  }
}
