package io.bspconsole.webhooks.events;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Field {@code phone_number_quality_update}. Despite its name it carries no rating: events of today
 * concern throughput, older ones the messaging limit; the rating is read from the Graph API.
 *
 * @param displayNumber digits only; Meta sends no id of the number here
 * @param event ONBOARDING, THROUGHPUT_UPGRADE, legacy FLAGGED, UNFLAGGED, UPGRADE, DOWNGRADE; empty
 *     where only a limit came
 * @param limit such as TIER_2K, where given
 */
public record NumberQualityUpdated(
    ClientId client,
    MetaId waba,
    Instant occurredAt,
    String displayNumber,
    String event,
    @Nullable String limit)
    implements MetaEvent {}
