package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.templates.MetaState;
import io.bspconsole.templates.MetaStatus;
import io.bspconsole.uikit.StateBadges;
import io.bspconsole.uikit.StatusBadge;
import io.bspconsole.uikit.Times;
import java.time.Instant;

/** Meta's status of a template with the marks beside it. */
final class MetaBadges {

  private MetaBadges() {}

  /** With the time that is left before what Meta announced. */
  static Span of(Component page, MetaState state, Instant now) {
    Span badges = of(state, Times.of(page));
    state.categories().move().ifPresent(move -> badges.add(new MoveWords(page, move, now).badge()));
    return badges;
  }

  static Span of(MetaState state, Times times) {
    Span badges = new Span(status(state, times));
    badges.addClassName("templates-badges");
    if (state.marks().flagged()) {
      badges.add(StateBadges.meta("FLAGGED"));
    }
    if (state.marks().locked()) {
      badges.add(StateBadges.meta("LOCKED"));
    }
    return badges;
  }

  private static StatusBadge status(MetaState state, Times times) {
    MetaStatus status = state.status();
    if (status != null && status.word().equals("PAUSED") && status.until() != null) {
      return StateBadges.pausedUntil(times.absolute(status.until()));
    }
    return StateBadges.meta(state.word().orElse(null));
  }
}
