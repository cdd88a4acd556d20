package io.bspconsole.clients;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What screening knows of a client.
 *
 * @param trade absent until somebody chose it
 * @param evidence for a trade that is restricted; may be empty
 * @param country of the client, two letters (ISO 3166-1); empty where it is not known
 * @param screenedAt when its details were held against the lists last; absent until then
 * @param hits the gravest first, at most {@link #MOST_HITS}
 * @param found how many there are in all
 */
public record ScreeningState(
    @Nullable Trade trade,
    String evidence,
    String country,
    @Nullable Instant screenedAt,
    List<ScreeningHit> hits,
    int found) {

  /** How many hits are handed on; what is left out is less grave than all of them. */
  public static final int MOST_HITS = 200;

  public ScreeningState {
    hits = List.copyOf(hits);
  }

  /** How many hits are not among these. */
  public int leftOut() {
    return found - hits.size();
  }

  /** Is its trade allowed in other countries only (P4.5)? */
  public boolean isOutside() {
    return trade != null && !trade.isAllowedIn(country);
  }

  /** Is nothing left to be said against the client (P4.1, P4.5, P4.6, P5.4)? */
  public boolean isPassed() {
    return trade != null
        && trade.rule() != Trade.Rule.PROHIBITED
        && trade.isAllowedIn(country)
        && (trade.rule() == Trade.Rule.OPEN || !evidence.isBlank())
        && screenedAt != null
        && hits.stream().allMatch(hit -> hit.state() == HitState.CLEARED);
  }
}
