package io.bspconsole.clients.portfolio;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.WabaId;
import java.time.Instant;

/**
 * An account whose numbers one worker is to read.
 *
 * @param claimedUntil when it is due again, should the worker not come back
 */
public record DueAccount(ClientId client, WabaId id, MetaId metaId, Instant claimedUntil) {}
