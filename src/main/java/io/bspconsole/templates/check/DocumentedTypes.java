package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Component;
import io.bspconsole.templates.content.Components;
import io.bspconsole.templates.content.WrongShape;
import io.bspconsole.templates.content.WrongShape.Expected;

/**
 * Members have the types that Meta documents, and each component says which one it is. {0}: 0 a
 * text, 1 a list, 2 an object, 3 a whole number, 4 a truth value.
 *
 * <p>Source: Meta, Message templates API, parameters of {@code POST message_templates}.
 */
record DocumentedTypes(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    for (WrongShape wrong : reading.content().wrongShapes()) {
      notes.add(wrong.pointer(), wrong.expected().ordinal());
    }
    for (Components group : reading.groups()) {
      for (Component component : group.all()) {
        if (component.kind().isEmpty()
            && component.members().text("type") == null
            && !component.members().has("type")) {
          notes.add(component.members().pointer("type"), Expected.TEXT.ordinal());
        }
      }
    }
  }
}
