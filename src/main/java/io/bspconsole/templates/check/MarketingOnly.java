package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Button;
import io.bspconsole.templates.content.Component;
import io.bspconsole.templates.content.Components;
import java.util.Set;

/**
 * Carousels, limited-time offers, catalogues and products are for MARKETING only. {0} is the kind.
 *
 * <p>Source: Meta, Template components, buttons; carousel and limited-time offer templates.
 */
record MarketingOnly(Citation citation) implements Rule {

  private static final Set<String> COMPONENTS = Set.of("CAROUSEL", "LIMITED_TIME_OFFER");
  private static final Set<String> BUTTONS = Set.of("CATALOG", "MPM", "SPM");

  @Override
  public void look(Reading reading, Notes notes) {
    if (reading.isCategory("MARKETING")) {
      return;
    }
    for (Component component : reading.message().all()) {
      if (COMPONENTS.contains(component.kind())) {
        notes.add(component.members().pointer("type"), component.kind());
      }
    }
    for (Components group : reading.groups()) {
      for (Button button : group.buttons()) {
        if (BUTTONS.contains(button.kind())) {
          notes.add(button.pointer() + "/type", button.kind());
        }
      }
    }
  }
}
