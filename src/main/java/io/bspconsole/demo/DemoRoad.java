package io.bspconsole.demo;

import java.time.Duration;
import java.time.Instant;

/**
 * When a client of the demo came here, when its onboarding began, and when it became active if it
 * did: long enough after its last step.
 */
record DemoRoad(Instant since, Instant began, Instant active) {

  /** From one step that is done to the next. */
  static final Duration STEP = Duration.ofHours(20);

  static DemoRoad of(int daysAgo, Instant now) {
    Instant since = Past.daysAgo(daysAgo, now);
    Instant began = since.plus(Duration.ofDays(1));
    return new DemoRoad(since, began, began.plus(Duration.ofDays(10)));
  }
}
