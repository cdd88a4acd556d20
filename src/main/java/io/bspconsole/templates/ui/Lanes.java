package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.templates.HistoryEntry;
import io.bspconsole.templates.HistoryEntry.Machine;
import io.bspconsole.uikit.Times;
import java.util.List;

/**
 * The two machines of states over time: ours above, Meta's below, one column for each thing that
 * happened. A segment reaches to the next one of its lane. The table beside it says the same to
 * screen readers.
 */
final class Lanes extends Div {

  private static final int COLUMNS = 6;

  Lanes(List<HistoryEntry> history) {
    List<HistoryEntry> shown = history.stream().filter(entry -> !entry.superseded()).toList();
    shown = shown.subList(Math.max(0, shown.size() - COLUMNS), shown.size());
    addClassName("templates-lanes");
    getElement().setAttribute("aria-hidden", "true");
    getStyle().set("--columns", String.valueOf(Math.max(1, shown.size())));
    label(1, getTranslation("templates.lane.ours"));
    label(2, getTranslation("templates.lane.meta"));
    lane(shown, Machine.OURS, 1);
    lane(shown, Machine.META, 2);
    Times times = Times.of(this);
    for (int i = 0; i < shown.size(); i++) {
      Span time = new Span(times.absolute(shown.get(i).at()));
      time.addClassName("templates-lane-time");
      place(time, 3, i, i + 1);
    }
  }

  private void label(int row, String words) {
    Span label = new Span(words);
    label.addClassName("templates-lane-label");
    label.getStyle().set("grid-row", String.valueOf(row)).set("grid-column", "1");
    add(label);
  }

  private void lane(List<HistoryEntry> shown, Machine machine, int row) {
    int start = -1;
    for (int i = 0; i <= shown.size(); i++) {
      boolean next = i == shown.size() || shown.get(i).machine() == machine;
      if (next && start >= 0) {
        segment(shown.get(start), row, start, i);
      }
      if (next) {
        start = i;
      }
    }
  }

  private void segment(HistoryEntry entry, int row, int from, int to) {
    Div segment = new Div(HistoryBadges.of(entry));
    segment.addClassName("templates-segment");
    if (entry.machine() == Machine.META && entry.reason() != null) {
      Span reason = new Span(entry.reason());
      reason.addClassName("templates-code");
      segment.add(reason);
    } else if (entry.machine() == Machine.OURS && entry.version() != null) {
      Span version = new Span(getTranslation("templates.version", entry.version()));
      version.addClassName("templates-quiet");
      segment.add(version);
    }
    place(segment, row, from, to);
  }

  private void place(Component part, int row, int from, int to) {
    part.getStyle()
        .set("grid-row", String.valueOf(row))
        .set("grid-column", (from + 2) + " / " + (to + 2));
    add(part);
  }
}
