package io.bspconsole.templates.outbox;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.VersionId;
import java.time.Instant;
import java.util.UUID;

/**
 * The right to send one row.
 *
 * @param number of this claim; a later claim of the same row has a higher one, and voids this
 * @param attempts this one included
 * @param mayHaveArrived of an earlier attempt nobody knows whether Meta took it
 * @param until after this the row is free again
 */
record Claim(
    ClientId client,
    UUID row,
    VersionId version,
    SendKind kind,
    long number,
    int attempts,
    boolean mayHaveArrived,
    Instant until) {}
