package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Button;
import io.bspconsole.templates.content.Components;
import io.bspconsole.templates.content.Example;
import io.bspconsole.templates.content.Variables;

/**
 * An address has one variable at most, at its very end, and then a sample. {0}: 0 for more than one
 * or for broken braces, 1 for one that is not at the end, 2 for a missing sample.
 *
 * <p>Source: Meta, Template components, URL button.
 */
record UrlVariable(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    for (Components group : reading.groups()) {
      for (Button button : group.buttons()) {
        if (button.url() != null) {
          look(
              button,
              Variables.in(button.url()),
              reading.content().named(),
              button.url().length(),
              notes);
        }
      }
    }
  }

  private static void look(
      Button button, Variables variables, boolean named, int length, Notes notes) {
    boolean one = variables.all().size() == 1;
    boolean first = one && (named || variables.all().getFirst().name().equals("1"));
    if (variables.all().size() > 1 || !variables.malformed().isEmpty() || one && !first) {
      notes.add(button.pointer() + "/url", 0);
    } else if (variables.all().size() == 1) {
      if (variables.all().getFirst().span().end() != length) {
        notes.add(button.pointer() + "/url", 1);
      }
      if (!hasSample(button)) {
        notes.add(button.pointer() + "/example", 2);
      }
    }
  }

  private static boolean hasSample(Button button) {
    for (Example example : button.examples()) {
      if (!example.value().isBlank()) {
        return true;
      }
    }
    return false;
  }
}
