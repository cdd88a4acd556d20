package io.bspconsole.webhooks.internal;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import java.time.Instant;
import java.util.UUID;

/**
 * An event that waits to be applied.
 *
 * @param attempts how often applying it broke
 * @param misses how often the object that it speaks of was not known
 */
record PendingEvent(
    UUID id,
    ClientId client,
    MetaId account,
    String field,
    Instant occurredAt,
    String value,
    int attempts,
    int misses) {}
