package io.bspconsole.audit;

import java.time.Instant;

/** The check of all chains, which goes on in the background. */
public sealed interface WholeCheck {

  /** There has been none yet. */
  record Never() implements WholeCheck {}

  /**
   * It goes on, here or on another node.
   *
   * @param checked of so many chains
   */
  record Running(Instant since, int checked, int chains) implements WholeCheck {}

  /** It came to no end: its node stopped, or the database was away. */
  record Stopped(Instant since) implements WholeCheck {}

  /** What the last one found; of several broken chains the first, the others stand in the log. */
  record Done(Instant at, Verdict verdict) implements WholeCheck {}
}
