package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Component;
import io.bspconsole.templates.content.Components;

/**
 * The type of a component is one that Meta documents. Others may have come since, so they are a
 * warning. {0} is the type.
 *
 * <p>Source: Meta, Template components.
 */
record ComponentTypes(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    for (Components group : reading.groups()) {
      for (Component component : group.all()) {
        switch (component.kind()) {
          case "",
              "HEADER",
              "BODY",
              "FOOTER",
              "BUTTONS",
              "CAROUSEL",
              "LIMITED_TIME_OFFER",
              "CALL_PERMISSION_REQUEST" -> {}
          default ->
              notes.add(component.members().pointer("type"), Words.shortened(component.kind()));
        }
      }
    }
  }
}
