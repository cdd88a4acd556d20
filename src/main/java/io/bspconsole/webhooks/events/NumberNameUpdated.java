package io.bspconsole.webhooks.events;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Field {@code phone_number_name_update}: what became of a display name that was asked for.
 *
 * @param displayNumber digits only; Meta sends no id of the number here
 * @param decision APPROVED, REJECTED, PENDING, DEFERRED, or what Meta comes up with
 * @param reason such as NAME_FORMAT_UNACCEPTABLE; absent for none
 */
public record NumberNameUpdated(
    ClientId client,
    MetaId waba,
    Instant occurredAt,
    String displayNumber,
    String decision,
    @Nullable String requestedName,
    @Nullable String reason)
    implements MetaEvent {}
