package io.bspconsole.sandbox.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts edits of approved templates since the sandbox started: one in 24 hours, ten in 30 days
 * ("Edit templates"). Which error Meta answers with beyond that is not documented; here it is 100.
 */
final class EditCounts {

  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration MONTH = Duration.ofDays(30);
  private static final int MOST = 10;

  private final Map<String, Deque<Instant>> edits = new ConcurrentHashMap<>();

  /**
   * Counts one.
   *
   * @throws GraphProblem when there were too many
   */
  void count(String template) {
    edits.compute(template, (_, known) -> added(known == null ? new ArrayDeque<>() : known));
  }

  private static Deque<Instant> added(Deque<Instant> known) {
    Instant now = Instant.now();
    known.removeIf(at -> at.isBefore(now.minus(MONTH)));
    boolean today = !known.isEmpty() && known.getLast().isAfter(now.minus(DAY));
    if (today || known.size() >= MOST) {
      throw GraphProblem.parameter(
          "An approved template can be edited once in 24 hours and 10 times in 30 days.");
    }
    known.addLast(now);
    return known;
  }
}
