/**
 * The intake of Meta's webhooks: signed, durable before it is answered, applied once.
 *
 * <p>Owns deliveries (the bytes as they came) and the events found in them. Promises that an
 * acknowledged delivery is never lost, that an event is applied at most once and within the scope
 * of the client it belongs to, and that one which cannot be applied stops no other. Knows only the
 * directory of clients; the modules that care implement {@link
 * io.bspconsole.webhooks.events.EventHandler}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "tenancy",
      "access",
      "accounts",
      "audit",
      "live",
      "live::ui",
      "work",
      "uikit",
      "webhooks::events"
    })
package io.bspconsole.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
