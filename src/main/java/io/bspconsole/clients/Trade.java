package io.bspconsole.clients;

import io.bspconsole.kernel.ClauseCode;
import org.jspecify.annotations.Nullable;

/**
 * A line of trade with what the policy makes of it. Words: {@code clients.trade.*}.
 *
 * @param leastAge of customers; absent without such a rule
 * @param edition of the policy that says so
 */
public record Trade(
    String code, Rule rule, ClauseCode clause, @Nullable Integer leastAge, String edition) {

  /** Stored, so never renamed. */
  public enum Rule {
    OPEN,
    /** Only with evidence, and within bounds of age or country. */
    RESTRICTED,
    /** Not at all. */
    PROHIBITED
  }
}
