package io.bspconsole.templates.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How often an approved template may be edited at Meta: once in 24 hours, and ten times in 30 days;
 * one that is rejected or paused, as often as one likes (Meta, edit templates; domain notes,
 * section 2.7).
 */
public final class EditQuota {

  /** So many edits are counted. */
  public static final int MOST = 10;

  public static final Duration MONTH = Duration.ofDays(30);

  private static final Duration DAY = Duration.ofHours(24);

  private EditQuota() {}

  /**
   * When the next edit is taken; empty for now.
   *
   * @param edits the last ones made while the template was approved, newest first
   */
  public static Optional<Instant> notBefore(List<Instant> edits, Instant now) {
    Stream<Instant> daily = edits.stream().limit(1).map(last -> last.plus(DAY));
    Stream<Instant> monthly = edits.stream().skip(MOST - 1L).limit(1).map(at -> at.plus(MONTH));
    return Stream.concat(daily, monthly).filter(free -> free.isAfter(now)).max(Instant::compareTo);
  }
}
