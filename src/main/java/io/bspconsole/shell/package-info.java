/**
 * The frame of every page: menu, user menu, error pages, language and zone.
 *
 * <p>Owns no data. Promises that a failing click or page shows a reference number, never a stack
 * trace. Calls access, accounts and the shared parts.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "accounts",
      "uikit",
      "clients",
      "clients::portfolio",
      "reviews"
    })
package io.bspconsole.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
