package io.bspconsole.clients;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of a client's standing, as it was written down.
 *
 * @param from absent for the first one
 * @param byName who did it; empty for the console
 */
public record StandingChange(
    @Nullable Standing from, Standing to, StandingNote note, String byName, Instant at) {}
