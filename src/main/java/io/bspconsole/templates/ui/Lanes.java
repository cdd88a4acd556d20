package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.templates.HistoryEntry;
import io.bspconsole.templates.HistoryEntry.Machine;
import io.bspconsole.uikit.StatusBadge;
import io.bspconsole.uikit.Times;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The two machines of states over time: ours above, Meta's below, one column for each thing that
 * happened. A segment reaches to the next one of its lane. The table beside it says the same to
 * screen readers.
 */
final class Lanes extends Div {

  private static final int COLUMNS = 7;

  private final transient List<LaneColumn> columns;
  private final transient Times times = Times.of(this);

  /**
   * The lanes of one template.
   *
   * @param hashes the short hash of each submitted version, by its number
   */
  Lanes(List<HistoryEntry> history, Map<Integer, String> hashes) {
    List<LaneColumn> all = LaneColumn.of(history);
    columns = all.subList(Math.max(0, all.size() - COLUMNS), all.size());
    addClassName("templates-lanes");
    getElement().setAttribute("aria-hidden", "true");
    getStyle().set("--columns", String.valueOf(Math.max(1, columns.size())));
    versions(hashes);
    label(2, getTranslation("templates.lane.ours"));
    label(3, getTranslation("templates.lane.meta"));
    lane(Machine.OURS, 2);
    lane(Machine.META, 3);
    for (int i = 0; i < columns.size(); i++) {
      place(time(i), 4, i, i + 1);
    }
  }

  private void label(int row, String words) {
    Span label = new Span(words);
    label.addClassName("templates-lane-label");
    place(label, row, -1, 0);
  }

  /** A heading over the columns of each version. */
  private void versions(Map<Integer, String> hashes) {
    int start = 0;
    Integer shown = null;
    for (int i = 0; i <= columns.size(); i++) {
      Integer version = i == columns.size() ? null : columns.get(i).version();
      if (i < columns.size() && (version == null || version.equals(shown))) {
        continue;
      }
      if (shown != null) {
        Span name = new Span(getTranslation("templates.version", shown) + " ");
        name.addClassName("bsp-strong");
        Span hash = new Span(hashes.getOrDefault(shown, ""));
        hash.addClassName("templates-code");
        Div heading = new Div(name, hash);
        heading.addClassName("templates-lane-version");
        place(heading, 1, start, i);
      }
      shown = version;
      start = i;
    }
  }

  private void lane(Machine machine, int row) {
    int start = -1;
    for (int i = 0; i <= columns.size(); i++) {
      boolean next = i == columns.size() || columns.get(i).in(machine) != null;
      if (next && start >= 0) {
        place(segment(columns.get(start), machine, i == columns.size()), row, start, i);
      } else if (next && i > 0) {
        Div wait = new Div();
        wait.addClassName("templates-lane-wait");
        place(wait, row, 0, i);
      }
      if (next) {
        start = i;
      }
    }
  }

  private static Component segment(LaneColumn column, Machine machine, boolean last) {
    StatusBadge segment = HistoryBadges.segment(column, machine);
    HistoryEntry entry = column.in(machine);
    boolean open = last && entry != null && entry.event().equals("DRAFT");
    segment.setClassName("templates-open", open);
    return segment;
  }

  private Component time(int i) {
    LaneColumn column = columns.get(i);
    String day = times.day(column.at());
    Div time = new Div();
    time.addClassName("templates-lane-time");
    if (i == 0 || !day.equals(times.day(columns.get(i - 1).at()))) {
      time.add(bold(day));
    }
    time.add(new Span(times.time(column.at())));
    Duration lasted = column.lasted(columns.subList(i + 1, columns.size()));
    if (lasted != null) {
      String key = column.isWork() ? "templates.lane.took" : "templates.lane.waited";
      time.add(new Span(getTranslation(key, times.span(lasted))));
    }
    return time;
  }

  private static Span bold(String words) {
    Span bold = new Span(words);
    bold.addClassName("templates-lane-day");
    return bold;
  }

  private void place(Component part, int row, int from, int to) {
    part.getElement()
        .getStyle()
        .set("grid-row", String.valueOf(row))
        .set("grid-column", (from + 2) + " / " + (to + 2));
    add(part);
  }
}
