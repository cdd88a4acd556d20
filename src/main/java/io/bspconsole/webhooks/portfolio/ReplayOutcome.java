package io.bspconsole.webhooks.portfolio;

import java.time.Instant;

/** What came of the wish to apply all events of a filter again. */
public sealed interface ReplayOutcome {

  /** It goes on in the background; {@link EventLog#progress} tells how far it is. */
  record Begun(Instant at) implements ReplayOutcome {}

  /** None of them can be applied again. */
  record Nothing() implements ReplayOutcome {}

  /**
   * Another one goes on; one is done at a time.
   *
   * @param since when that one was begun
   * @param seen whether the caller sees how far it is
   */
  record Busy(Instant since, boolean seen) implements ReplayOutcome {}
}
