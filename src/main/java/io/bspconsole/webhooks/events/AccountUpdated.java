package io.bspconsole.webhooks.events;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Field {@code account_update}.
 *
 * @param event such as ACCOUNT_VIOLATION, ACCOUNT_RESTRICTION, DISABLED_UPDATE
 * @param violation Meta's violation type, where given
 * @param restrictions all that the event lists; one webhook may carry several. Empty together with
 *     ACCOUNT_RESTRICTION it can be a warning or a recovery, told apart by the violation type
 * @param banState such as SCHEDULE_FOR_DISABLE, DISABLE, REINSTATE, where given
 * @param details what else it says, in the order of {@link Detail}
 */
public record AccountUpdated(
    ClientId client,
    MetaId waba,
    Instant occurredAt,
    String event,
    @Nullable String violation,
    List<Restriction> restrictions,
    @Nullable String banState,
    Map<Detail, String> details)
    implements MetaEvent {

  public AccountUpdated {
    restrictions = List.copyOf(restrictions);
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /** An update that says no more than these. */
  public AccountUpdated(
      ClientId client,
      MetaId waba,
      Instant occurredAt,
      String event,
      @Nullable String violation,
      List<Restriction> restrictions,
      @Nullable String banState) {
    this(client, waba, occurredAt, event, violation, restrictions, banState, Map.of());
  }

  /** A detail, or nothing. */
  public @Nullable String detail(Detail detail) {
    return details.get(detail);
  }

  /**
   * One thing that the account may not do.
   *
   * @param expiresAt absent when Meta named no end
   */
  public record Restriction(String type, @Nullable Instant expiresAt) {}

  /** What the kinds of account updates carry beside what restricts. */
  public enum Detail {
    /** {@code ban_info.waba_ban_date}, in Meta's words. */
    BAN_DATE,
    /** The portfolio that owns the account. */
    OWNER_BUSINESS,
    SOLUTION,
    SOLUTION_PARTNERS,
    /** Why a partner was disconnected, such as PRIMARY_INACTIVITY. */
    DISCONNECT_REASON,
    DISCONNECTED_BY,
    /** The client's portfolio of which a partner certified something. */
    CERTIFIED_BUSINESS,
    CERTIFICATION,
    /** With underscores, whichever way Meta wrote them; joined by commas. */
    CERTIFICATION_REASONS,
    TIER,
    TIER_CATEGORY,
    TIER_MONTH,
    TIER_REGION,
    /** Since when international authentication rates hold. */
    RATES_FROM,
    /** Countries with a time of their own for that, joined by commas. */
    RATES_EXCEPT,
    /** The country of the business's primary location. */
    COUNTRY,
    /** Older samples name a number. */
    PHONE_NUMBER
  }
}
