package io.bspconsole.quality;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The steps by which Meta hardens its enforcement (Policy enforcement, 4 November 2025), mildest
 * first. Meta names none of them in its webhooks: what is derived here is the most likely one.
 */
public enum Rung {
  /** A violation was named, nothing is restricted. */
  WARNING,
  /** For 1 or 3 days no templates are sent; replies within open windows still are. */
  NO_TEMPLATES,
  /** For 5, 7 or 30 days no messages at all. */
  NO_MESSAGES,
  /** No end is named; only an appeal helps. */
  LOCKED,
  /** The account is disabled for good. */
  CLOSED;

  private static final String BUSINESS_INITIATED = "RESTRICTED_BIZ_INITIATED_MESSAGING";
  private static final String CUSTOMER_INITIATED = "RESTRICTED_CUSTOMER_INITIATED_MESSAGING";

  /** Counted from 1, of 5. */
  public int step() {
    return ordinal() + 1;
  }

  /**
   * The step that one account's running restrictions most likely stand for; empty for none, and for
   * those beside the ladder, such as a limit on utility templates or on calls alone.
   */
  public static Optional<Rung> mostLikely(Collection<Restriction> running) {
    Set<String> kinds = running.stream().map(Restriction::kind).collect(Collectors.toSet());
    if (kinds.contains(BanState.DISABLE)) {
      return Optional.of(CLOSED);
    }
    if (kinds.contains(BanState.SCHEDULE_FOR_DISABLE)) {
      return Optional.of(LOCKED);
    }
    if (kinds.contains(CUSTOMER_INITIATED)) {
      return Optional.of(endless(running, CUSTOMER_INITIATED) ? LOCKED : NO_MESSAGES);
    }
    return kinds.contains(BUSINESS_INITIATED) ? Optional.of(NO_TEMPLATES) : Optional.empty();
  }

  private static boolean endless(Collection<Restriction> running, String kind) {
    return running.stream().anyMatch(one -> one.kind().equals(kind) && one.expiresAt() == null);
  }
}
