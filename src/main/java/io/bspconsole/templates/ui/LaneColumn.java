package io.bspconsole.templates.ui;

import io.bspconsole.templates.HistoryEntry;
import io.bspconsole.templates.HistoryEntry.Machine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One moment in the two lanes. What the console does by itself in the same breath shares a column:
 * clearing, sending, and Meta beginning its review.
 *
 * @param ours what began with us then; absent when only Meta moved
 * @param metas what began with Meta then
 * @param sent the version was cleared and sent on
 */
record LaneColumn(
    Instant at, @Nullable HistoryEntry ours, @Nullable HistoryEntry metas, boolean sent) {

  private static final Set<String> WORK = Set.of("IN_REVIEW", "PENDING", "IN_APPEAL");
  private static final Set<String> WAITING = Set.of("CHANGES_REQUESTED", "DECLINED", "REJECTED");

  /** The columns of a history, oldest first. */
  static List<LaneColumn> of(List<HistoryEntry> history) {
    List<LaneColumn> columns = new ArrayList<>();
    for (HistoryEntry entry : history) {
      if (entry.superseded()
          || HistoryEntry.NOTES.contains(entry.event())
          || entry.event().equals(HistoryEntry.TEXTS)) {
        continue;
      }
      LaneColumn last = columns.isEmpty() ? null : columns.getLast();
      LaneColumn grown = last == null ? null : last.with(entry);
      if (grown != null) {
        columns.set(columns.size() - 1, grown);
      } else if (entry.machine() == Machine.OURS) {
        columns.add(new LaneColumn(entry.at(), entry, null, entry.event().equals("SENT")));
      } else {
        columns.add(new LaneColumn(entry.at(), null, entry, false));
      }
    }
    return columns;
  }

  /** This column with one entry more, or null where that needs a column of its own. */
  private @Nullable LaneColumn with(HistoryEntry entry) {
    boolean under = ours != null && (sent || ours.event().equals("CLEARED"));
    if (under && entry.machine() == Machine.OURS && entry.event().equals("SENT") && !sent) {
      return new LaneColumn(at, ours, metas, true);
    }
    return under && metas == null && entry.event().equals("PENDING")
        ? new LaneColumn(at, ours, entry, sent)
        : null;
  }

  @Nullable HistoryEntry in(Machine machine) {
    return machine == Machine.OURS ? ours : metas;
  }

  /** The version it is about, where the history tells. */
  @Nullable Integer version() {
    if (ours != null && ours.version() != null) {
      return ours.version();
    }
    return metas == null ? null : metas.version();
  }

  /** Was somebody at work from then on? Otherwise the template lay still. */
  boolean isWork() {
    return is(WORK);
  }

  /**
   * How long it stayed so: a review until its decision, a decision against the template until
   * somebody took it up again. Null while it lasts, and for what nobody waits on.
   */
  @Nullable Duration lasted(List<LaneColumn> later) {
    if (!is(WORK) && !is(WAITING)) {
      return null;
    }
    boolean atMeta = is(WORK) && metas != null && WORK.contains(metas.event());
    return later.stream()
        .filter(column -> (atMeta ? column.metas : column.ours) != null)
        .findFirst()
        .map(column -> Duration.between(at, column.at))
        .orElse(null);
  }

  private boolean is(Set<String> events) {
    return ours != null && events.contains(ours.event())
        || metas != null && events.contains(metas.event());
  }
}
