package io.bspconsole.templates.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A token bucket, kept as the one moment at which it will be full again. Meta takes 100 creations
 * in an hour for each account (Meta, template overview; domain notes, section 2.1): forty at once
 * and one a minute make no more than that in any hour.
 */
final class CreationRate {

  static final int AT_ONCE = 40;
  static final Duration EACH = Duration.ofMinutes(1);

  private CreationRate() {}

  /** Full again at that moment, after one more was taken. */
  static Instant taken(Instant fullAt, Instant now) {
    return (fullAt.isAfter(now) ? fullAt : now).plus(EACH);
  }

  /** When one may be taken; empty for now. */
  static Optional<Instant> notBefore(Instant fullAt, Instant now) {
    Instant free = fullAt.minus(EACH.multipliedBy(AT_ONCE - 1L));
    return free.isAfter(now) ? Optional.of(free) : Optional.empty();
  }
}
