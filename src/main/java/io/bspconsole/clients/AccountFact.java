package io.bspconsole.clients;

import io.bspconsole.kernel.WabaId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The last that Meta said of one thing about an account. Events come late, twice and in any order;
 * of two about the same thing the newer counts, and of two within one second the graver: any order
 * of the same events ends in the same fact.
 *
 * @param about what of that topic: a number's digits, a kind of alert and its object; empty where
 *     an account has one of it
 * @param word Meta's, verbatim
 * @param detail what else it said, in words of Meta's or with its values
 * @param at by Meta's clock, to the second
 */
public record AccountFact(
    WabaId waba, Topic topic, String about, String word, @Nullable String detail, Instant at) {

  /** The longest {@code about}, in code points. */
  public static final int LONGEST_ABOUT = 300;

  private static final Comparator<AccountFact> ORDER =
      Comparator.comparing(AccountFact::at)
          .thenComparingInt(AccountFact::gravity)
          .thenComparing(AccountFact::word)
          .thenComparing(fact -> Objects.requireNonNullElse(fact.detail, ""));

  /** What a fact is about; names are stored. */
  public enum Topic {
    /** Are we connected, and does the account exist? */
    CONNECTION(
        "PARTNER_ADDED",
        "ACCOUNT_RECONNECTED",
        "PARTNER_APP_INSTALLED",
        "PARTNER_APP_UNINSTALLED",
        "PARTNER_REMOVED",
        "ACCOUNT_OFFBOARDED",
        "ACCOUNT_DELETED"),
    BAN("REINSTATE", "SCHEDULE_FOR_DISABLE", "DISABLE"),
    REVIEW("APPROVED", "PENDING", "DEFERRED", "REJECTED"),
    BUSINESS_STATUS,
    /** How many people may be written to a day. */
    LIMIT("TIER_UNLIMITED", "TIER_100K", "TIER_10K", "TIER_2K", "TIER_1K", "TIER_250", "TIER_50"),
    NUMBERS_PER_ACCOUNT,
    NUMBERS_PER_BUSINESS,
    ALERT("NONE", "ACTIVE"),
    CERTIFICATION("APPROVED", "PENDING", "DISCARDED", "FAILED", "REVOKED"),
    PRICE_TIER,
    RATES,
    COUNTRY,
    TERMS,
    AD_ACCOUNT,
    /** A number's display name. */
    NAME("APPROVED", "DEFERRED", "PENDING", "REJECTED"),
    /** A number's throughput or limit. */
    NUMBER,
    /** A number's two-step verification. */
    PIN("PIN_CHANGED", "PIN_RESET_SUCCESS", "PIN_REQUEST_SUCCESS", "PIN_RESET_REQUEST"),
    /** An account update that is new to us. */
    OTHER;

    private final List<String> gravity;

    Topic(String... gravity) {
      this.gravity = List.of(gravity);
    }
  }

  /** Is this the one to believe, when the other is known already? */
  public boolean isNewsTo(AccountFact known) {
    return ORDER.compare(this, known) > 0;
  }

  /** Did the two happen in the same second, and say different things? */
  public boolean contradicts(AccountFact other) {
    return at.equals(other.at) && ORDER.compare(this, other) != 0;
  }

  /** From harmless to grave; a word that we do not know is the least. */
  private int gravity() {
    return topic.gravity.indexOf(word);
  }
}
