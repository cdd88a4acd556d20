package io.bspconsole.clients;

import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.WabaId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A WhatsApp Business Account of a client.
 *
 * @param name what the provider calls it
 * @param connectedAt when it was connected first
 * @param numbersReadAt when its numbers were last confirmed with Meta; absent until then
 * @param templates how far its templates are compared with Meta's
 * @param state what Meta says of the account itself
 * @param disconnectedAt since when it is not connected; absent while it is
 */
public record Waba(
    WabaId id,
    MetaId metaId,
    String name,
    Instant connectedAt,
    @Nullable Instant numbersReadAt,
    AccountReading templates,
    AccountState state,
    @Nullable Instant disconnectedAt) {

  public boolean isConnected() {
    return disconnectedAt == null;
  }
}
