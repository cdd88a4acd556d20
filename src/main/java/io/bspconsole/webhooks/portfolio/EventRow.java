package io.bspconsole.webhooks.portfolio;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.webhooks.EventState;
import io.bspconsole.webhooks.Problem;
import io.bspconsole.webhooks.Reading;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event in the list, or a delivery of which something could not be read.
 *
 * @param occurredAt what it is ordered by: Meta's clock, where it told a time that can be;
 *     otherwise when it was received
 * @param statedAt the time that Meta named where it is not that one; absent otherwise
 * @param account Meta's id of the WhatsApp Business Account; absent where none was named
 * @param field absent for a delivery
 * @param reading what we make of it; absent for a delivery and for values too long to be read for a
 *     list
 * @param care who looks after it
 */
public record EventRow(
    UUID id,
    Instant receivedAt,
    Instant occurredAt,
    @Nullable Instant statedAt,
    @Nullable ClientId client,
    @Nullable String clientName,
    @Nullable String account,
    @Nullable String field,
    EventState state,
    @Nullable Problem problem,
    @Nullable Reading reading,
    EventCare care) {

  public boolean isDelivery() {
    return field == null;
  }

  EventCursor older() {
    return new EventCursor(false, receivedAt, id);
  }

  EventCursor newer() {
    return new EventCursor(true, receivedAt, id);
  }
}
