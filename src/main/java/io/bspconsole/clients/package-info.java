/**
 * The register of clients, their business profiles, WhatsApp Business Accounts and numbers.
 *
 * <p>Owns who is a client and in what standing. Promises that a profile without a way to reach the
 * business is never published (P1.2), and that an account belongs to one client only. Calls access,
 * tenancy, policy, meta and takes part in applying Meta's events.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "tenancy",
      "access",
      "archive",
      "archive::ui",
      "accounts",
      "accounts::portfolio",
      "audit",
      "files",
      "live",
      "live::ui",
      "mail",
      "work",
      "uikit",
      "views",
      "views::ui",
      "policy",
      "meta",
      "webhooks::events"
    })
package io.bspconsole.clients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
