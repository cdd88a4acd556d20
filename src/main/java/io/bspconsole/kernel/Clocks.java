package io.bspconsole.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Reads clocks in the precision that the database keeps. */
public final class Clocks {

  private Clocks() {}

  /**
   * Now, cut to microseconds: MySQL rounds nanoseconds, and a value read back must equal the one
   * that was written.
   */
  public static Instant now(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
