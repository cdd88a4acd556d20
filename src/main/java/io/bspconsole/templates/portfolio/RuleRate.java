package io.bspconsole.templates.portfolio;

import io.bspconsole.templates.check.RuleInForce;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one rule has done against Meta's decisions.
 *
 * @param hits versions on which it fired and that Meta rejected, for whatever reason; for a rule
 *     about categories also those that Meta moved
 * @param alarms versions on which it fired and that Meta approved
 * @param misses versions on which it did not fire and that Meta rejected for what it is about
 * @param last when Meta last decided on a version on which it fired
 */
public record RuleRate(RuleInForce rule, int hits, int alarms, int misses, @Nullable Instant last) {

  /** How many of those it fired on Meta rejected, in percent, rounded down; absent if on none. */
  public @Nullable Integer percent() {
    int fired = hits + alarms;
    return fired == 0 ? null : Integer.valueOf(Math.toIntExact(100L * hits / fired));
  }
}
