package io.bspconsole.webhooks.portfolio;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.webhooks.EventState;
import org.jspecify.annotations.Nullable;

/** Which events to list; what is absent does not narrow. */
public record EventFilter(
    @Nullable EventState state, @Nullable String field, @Nullable ClientId client) {

  public static final EventFilter ALL = new EventFilter(null, null, null);

  public boolean isEmpty() {
    return equals(ALL);
  }

  /** Unreadable deliveries have neither field nor client, and lie in quarantine. */
  boolean includesDeliveries() {
    return field == null && client == null && (state == null || state == EventState.QUARANTINED);
  }
}
