package io.bspconsole.templates.ui;

import io.bspconsole.templates.HistoryEntry;
import io.bspconsole.templates.HistoryEntry.Machine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers which version Meta had approved at what time, out of what it reported. */
final class ApprovedTexts {

  private static final Set<String> BEGINS = Set.of("APPROVED", "REINSTATED");

  /** These say nothing of whether the text may be sent. */
  private static final Set<String> BESIDE = Set.of(HistoryEntry.QUALITY, "FLAGGED", "LOCKED");

  private ApprovedTexts() {}

  /**
   * A time in which a version was approved.
   *
   * @param version absent where Meta's event came for a version that we do not know
   * @param to absent while it still is
   */
  record Span(@Nullable Integer version, Instant from, @Nullable Instant to) {}

  /** All such times, oldest first. What arrived after something newer changed nothing. */
  static List<Span> of(List<HistoryEntry> history) {
    List<Span> spans = new ArrayList<>();
    Span open = null;
    List<HistoryEntry> reported =
        history.stream()
            .filter(entry -> entry.machine() == Machine.META && !entry.superseded())
            .filter(entry -> !BESIDE.contains(entry.event()))
            .sorted(Comparator.comparing(HistoryEntry::at))
            .toList();
    for (HistoryEntry entry : reported) {
      boolean begins = BEGINS.contains(entry.event());
      if (open != null && (!begins || !Objects.equals(open.version(), entry.version()))) {
        spans.add(new Span(open.version(), open.from(), entry.at()));
        open = null;
      }
      if (begins && open == null) {
        open = new Span(entry.version(), entry.at(), null);
      }
    }
    if (open != null) {
      spans.add(open);
    }
    return spans;
  }
}
