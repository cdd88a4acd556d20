package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Component;
import io.bspconsole.templates.content.Components;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * No kind of component comes twice. {0} is the kind.
 *
 * <p>Source: Meta, Template components.
 */
record EachComponentOnce(Citation citation) implements Rule {

  private static final int FEW = 8;

  @Override
  public void look(Reading reading, Notes notes) {
    for (Components group : reading.groups()) {
      if (group.all().size() > FEW || repeats(group.all())) {
        note(group, notes);
      }
    }
  }

  private static boolean repeats(List<Component> few) {
    for (int i = 1; i < few.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (few.get(i).kind().equals(few.get(j).kind())) {
          return true;
        }
      }
    }
    return false;
  }

  private static void note(Components group, Notes notes) {
    Set<String> seen = new HashSet<>();
    for (Component component : group.all()) {
      if (!component.kind().isEmpty() && !seen.add(component.kind())) {
        notes.add(group.pointer(), Words.shortened(component.kind()));
      }
    }
  }
}
