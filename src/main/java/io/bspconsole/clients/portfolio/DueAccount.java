package io.bspconsole.clients.portfolio;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.WabaId;
import java.time.Instant;

/**
 * The right to read one account, its numbers or its templates.
 *
 * @param matter which of them
 * @param dueAt when it was to be read; what makes it due anew meanwhile changes that
 * @param claim number of this claim; a later one of the same account is higher, and voids this
 * @param failures readings that failed in a row until now
 * @param until after this the account is free again
 */
public record DueAccount(
    Matter matter,
    ClientId client,
    WabaId id,
    MetaId metaId,
    Instant dueAt,
    long claim,
    int failures,
    Instant until) {}
