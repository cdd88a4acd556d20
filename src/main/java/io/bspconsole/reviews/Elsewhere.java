package io.bspconsole.reviews;

import java.util.List;

/**
 * How often wording like this was rejected in other templates, whoever's they are.
 *
 * @param times by Meta or by a reviewer, within two years
 * @param reasons Meta's codes and clauses of the policy, the most frequent first; at most five
 */
public record Elsewhere(int times, List<String> reasons) {

  /** It was not. */
  public static final Elsewhere NEVER = new Elsewhere(0, List.of());

  public Elsewhere {
    reasons = List.copyOf(reasons);
  }
}
