package io.bspconsole.webhooks.events;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import java.time.Instant;
import java.util.List;

/**
 * Field {@code messages}: messages from people, and how far ours came. Only counted here.
 *
 * @param displayNumber of the business, digits only; may be empty
 * @param messages how many messages came in
 * @param statuses each status in it, such as delivered or failed
 * @param errors Meta's error codes in it
 */
public record MessagesReported(
    ClientId client,
    MetaId waba,
    Instant occurredAt,
    String displayNumber,
    int messages,
    List<String> statuses,
    List<String> errors)
    implements MetaEvent {

  public MessagesReported {
    statuses = List.copyOf(statuses);
    errors = List.copyOf(errors);
  }
}
