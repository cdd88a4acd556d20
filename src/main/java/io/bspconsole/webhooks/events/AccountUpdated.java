package io.bspconsole.webhooks.events;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Field {@code account_update}.
 *
 * @param event such as ACCOUNT_VIOLATION, ACCOUNT_RESTRICTION, DISABLED_UPDATE
 * @param violation Meta's violation type, where given
 * @param restrictions all that the event lists; one webhook may carry several. Empty together with
 *     ACCOUNT_RESTRICTION it can be a warning or a recovery, told apart by the violation type
 * @param banState such as SCHEDULE_FOR_DISABLE, DISABLE, REINSTATE, where given
 */
public record AccountUpdated(
    ClientId client,
    MetaId waba,
    Instant occurredAt,
    String event,
    @Nullable String violation,
    List<Restriction> restrictions,
    @Nullable String banState)
    implements MetaEvent {

  public AccountUpdated {
    restrictions = List.copyOf(restrictions);
  }

  /**
   * One thing that the account may not do.
   *
   * @param expiresAt absent when Meta named no end
   */
  public record Restriction(String type, @Nullable Instant expiresAt) {}
}
