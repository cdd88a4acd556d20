package io.bspconsole.webhooks.events;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import java.time.Instant;

/**
 * Field {@code account_review_update}.
 *
 * @param decision APPROVED, REJECTED, PENDING, DEFERRED, or what Meta comes up with
 */
public record AccountReviewed(ClientId client, MetaId waba, Instant occurredAt, String decision)
    implements MetaEvent {}
