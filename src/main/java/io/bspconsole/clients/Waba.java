package io.bspconsole.clients;

import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.WabaId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A WhatsApp Business Account of a client.
 *
 * @param name what the provider calls it
 * @param numbersReadAt when its numbers were last confirmed with Meta; absent until then
 */
public record Waba(
    WabaId id, MetaId metaId, String name, Instant connectedAt, @Nullable Instant numbersReadAt) {}
