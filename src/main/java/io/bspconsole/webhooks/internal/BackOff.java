package io.bspconsole.webhooks.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When to try again. */
final class BackOff {

  /** After a fault of the database, which is no try. */
  static final Duration SETBACK = Duration.ofSeconds(5);

  private static final List<Duration> FAILURE =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2));

  /** A bit more than an hour in all; short at first, since a decision may overtake our own call. */
  private static final List<Duration> MISS =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(4),
          Duration.ofSeconds(15),
          Duration.ofMinutes(1),
          Duration.ofMinutes(4),
          Duration.ofMinutes(10),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30));

  private BackOff() {}

  /** The time of the next try after so many failed ones; empty when it has been enough. */
  static Optional<Instant> afterFailure(int failures, Instant now) {
    return next(FAILURE, failures, now);
  }

  /** The time of the next look for an object that was missed so many times; empty at the end. */
  static Optional<Instant> afterMiss(int misses, Instant now) {
    return next(MISS, misses, now);
  }

  private static Optional<Instant> next(List<Duration> delays, int count, Instant now) {
    return count <= delays.size() ? Optional.of(now.plus(delays.get(count - 1))) : Optional.empty();
  }
}
