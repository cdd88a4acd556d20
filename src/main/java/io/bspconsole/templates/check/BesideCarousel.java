package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Component;
import java.util.Set;

/**
 * Beside a carousel stands a body and nothing else. {0} is the kind of the other component.
 *
 * <p>Source: Meta, Carousel templates, which show no other form; hence a warning.
 */
record BesideCarousel(Citation citation) implements Rule {

  private static final Set<String> OTHERS =
      Set.of("HEADER", "FOOTER", "BUTTONS", "LIMITED_TIME_OFFER");

  @Override
  public void look(Reading reading, Notes notes) {
    if (!reading.message().has("CAROUSEL")) {
      return;
    }
    for (Component component : reading.message().all()) {
      if (OTHERS.contains(component.kind())) {
        notes.add(component.members().pointer("type"), component.kind());
      }
    }
  }
}
