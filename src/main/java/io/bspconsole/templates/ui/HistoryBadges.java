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
import java.util.Objects;

/** What happened, as a badge in the shape of the machine it happened in. */
final class HistoryBadges {

  private HistoryBadges() {}

  static Component of(HistoryEntry entry) {
    if (HistoryEntry.NOTES.contains(entry.event())) {
      return note(entry);
    }
    if (entry.machine() == Machine.OURS) {
      return ours(entry);
    }
    if (isQuality(entry)) {
      return new Span(
          new Span(I18NProvider.translate("templates.event.QUALITY") + " "),
          StateBadges.quality(entry.reason()));
    }
    return meta(entry);
  }

  /** What began in one lane then, as a segment of it. */
  static StatusBadge segment(LaneColumn column, Machine machine) {
    HistoryEntry entry = Objects.requireNonNull(column.in(machine));
    StatusBadge segment =
        switch (entry.event()) {
          case "CLEARED" -> cleared(entry.actorName(), column.sent());
          case HistoryEntry.SEND_REFUSED -> refused();
          case HistoryEntry.QUALITY -> StateBadges.quality(entry.reason());
          default -> machine == Machine.OURS ? ours(entry) : meta(entry);
        };
    if (machine == Machine.META && entry.reason() != null && !isQuality(entry)) {
      Span reason = new Span(entry.reason());
      reason.addClassName("templates-code");
      segment.add(reason);
    }
    segment.addClassName("templates-segment");
    return segment;
  }

  private static StatusBadge note(HistoryEntry entry) {
    boolean refused = entry.event().equals(HistoryEntry.WISH_REFUSED);
    return StatusBadge.ours(
        refused ? Icon.BLOCK : Icon.INFO,
        I18NProvider.translate("templates.event." + entry.event()),
        refused ? Tone.BAD : Tone.NEUTRAL);
  }

  private static StatusBadge ours(HistoryEntry entry) {
    return switch (entry.event()) {
      case HistoryEntry.SEND_REFUSED -> refused();
      case HistoryEntry.IMPORTED ->
          StatusBadge.ours(
              Icon.ARCHIVED, I18NProvider.translate("templates.event.IMPORTED"), Tone.NEUTRAL);
      default -> StateBadges.ours(entry.event());
    };
  }

  private static StatusBadge meta(HistoryEntry entry) {
    return switch (entry.event()) {
      case HistoryEntry.CATEGORY ->
          StatusBadge.theirs(
              Icon.SWAP, I18NProvider.translate("templates.event.CATEGORY"), Tone.WARN, "");
      case HistoryEntry.CATEGORY_MOVE ->
          StatusBadge.theirs(
              Icon.CLOCK, I18NProvider.translate("templates.event.CATEGORY_MOVE"), Tone.WARN, "");
      case HistoryEntry.TEXTS ->
          StatusBadge.theirs(
              Icon.INFO, I18NProvider.translate("templates.event.TEXTS"), Tone.NEUTRAL, "");
      default -> StateBadges.meta(entry.event());
    };
  }

  private static StatusBadge cleared(String by, boolean sent) {
    return sent
        ? StatusBadge.ours(
            Icon.SENT, I18NProvider.translate("templates.lane.cleared.sent", by), Tone.WORK)
        : StatusBadge.ours(
            Icon.RING_TICK, I18NProvider.translate("templates.lane.cleared", by), Tone.GOOD);
  }

  private static StatusBadge refused() {
    return StatusBadge.ours(
        Icon.BLOCK, I18NProvider.translate("templates.event.SEND_REFUSED"), Tone.BAD);
  }

  private static boolean isQuality(HistoryEntry entry) {
    return entry.event().equals(HistoryEntry.QUALITY);
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
