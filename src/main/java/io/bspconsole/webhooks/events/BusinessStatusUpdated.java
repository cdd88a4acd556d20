package io.bspconsole.webhooks.events;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Field {@code business_status_update}. Meta publishes no form of it; what we know is that it
 * exists, so any of the members that other fields use for the same is taken.
 *
 * @param event Meta's word
 * @param business Meta's id of the portfolio, where given
 */
public record BusinessStatusUpdated(
    ClientId client, MetaId waba, Instant occurredAt, String event, @Nullable String business)
    implements MetaEvent {}
