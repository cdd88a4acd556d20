/**
 * API keys: with which other systems call the REST API, what each may do, and how much.
 *
 * <p>Owns the keys and the security chain of {@code /api}. Promises that a secret is stored as its
 * hash only and shown once; that a key never does more than its rights, nor more than keys of its
 * side may have; that nobody reviews what a key of his wrote; that a revoked one is refused on the
 * very next request, on every node; and that one client's owner neither sees nor touches another
 * client's keys or the provider's. A key outlives the person who made it, since systems depend on
 * it; a client's keys end with the client. Publishes {@link io.bspconsole.keys.KeyMade} and {@link
 * io.bspconsole.keys.KeyRevoked}. Calls access, tenancy and the register of clients.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "tenancy",
      "access",
      "audit",
      "uikit",
      "clients",
      "clients::portfolio",
      "clients::ui"
    })
package io.bspconsole.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
