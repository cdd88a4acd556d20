/**
 * What Meta says about quality, and the restrictions it puts on accounts.
 *
 * <p>Owns signals (append-only) and restrictions with their expiry. Promises that what is not known
 * reads as unknown. Takes part in applying Meta's events.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "tenancy",
      "access",
      "audit",
      "live",
      "live::ui",
      "uikit",
      "policy",
      "clients",
      "templates",
      "templates::check",
      "webhooks::events"
    })
package io.bspconsole.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
