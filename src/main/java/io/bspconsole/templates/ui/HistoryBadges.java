package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.bspconsole.templates.HistoryEntry;
import io.bspconsole.templates.HistoryEntry.Machine;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.StateBadges;
import io.bspconsole.uikit.StatusBadge;
import io.bspconsole.uikit.Tone;

/** What happened, as a badge in the shape of the machine it happened in. */
final class HistoryBadges {

  private HistoryBadges() {}

  static Component of(HistoryEntry entry) {
    if (entry.machine() == Machine.OURS) {
      return entry.event().equals(HistoryEntry.SEND_REFUSED)
          ? StatusBadge.ours(
              Icon.BLOCK, I18NProvider.translate("templates.event.SEND_REFUSED"), Tone.BAD)
          : StateBadges.ours(entry.event());
    }
    if (entry.event().equals(HistoryEntry.QUALITY)) {
      return new Span(
          new Span(I18NProvider.translate("templates.event.QUALITY") + " "),
          StateBadges.quality(entry.reason()));
    }
    return StateBadges.meta(entry.event());
  }

  /** Who did it, in words. */
  static String by(HistoryEntry entry) {
    return switch (entry.by()) {
      case PERSON -> entry.actorName();
      case CONSOLE -> I18NProvider.translate("templates.by.console");
      case META -> I18NProvider.translate("templates.by.meta");
    };
  }
}
