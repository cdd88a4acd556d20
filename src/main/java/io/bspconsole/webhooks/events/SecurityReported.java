package io.bspconsole.webhooks.events;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Field {@code security}: somebody touched a number's two-step verification.
 *
 * @param displayNumber digits only; Meta sends no id of the number here
 * @param event PIN_CHANGED, PIN_RESET_REQUEST, PIN_REQUEST_SUCCESS, legacy PIN_RESET_SUCCESS
 * @param requester Meta's id of the person who asked for it, where given
 */
public record SecurityReported(
    ClientId client,
    MetaId waba,
    Instant occurredAt,
    String displayNumber,
    String event,
    @Nullable String requester)
    implements MetaEvent {}
