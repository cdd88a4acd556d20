package io.bspconsole.webhooks.events;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Field {@code account_alerts}. The older form has the members of {@code alert_info} beside it.
 *
 * @param type such as OBA_APPROVED, PROFILE_PICTURE_LOST
 * @param entityType BUSINESS, PHONE_NUMBER, or what Meta comes up with
 * @param severity CRITICAL, INFORMATIONAL, WARNING
 * @param status ACTIVE, or NONE when there is nothing more to do
 * @param description Meta's words
 */
public record AlertRaised(
    ClientId client,
    MetaId waba,
    Instant occurredAt,
    String type,
    @Nullable String entityType,
    @Nullable String entityId,
    @Nullable String severity,
    @Nullable String status,
    @Nullable String description)
    implements MetaEvent {}
