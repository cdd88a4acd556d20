/**
 * People, and how they prove who they are.
 *
 * <p>Owns persons, the roles they hold, their sessions, and failed sign-ins. Promises that a
 * sign-in never tells whether there is such an account; that no lock-out lasts for ever; and that a
 * session which ended, or whose person lost a right, is refused from its next request on, in open
 * pages too, within a second on every node. Tells what happened by events in the past tense, inside
 * the transaction that makes it true; of failed sign-ins, which change nothing, outside of any.
 * Writes all of that into the trail. Calls access, audit, mail and the shared pages; access knows
 * nothing of this module.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "audit",
      "audit::portfolio",
      "tenancy",
      "mail",
      "mail::ui",
      "uikit",
      "work"
    })
package io.bspconsole.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
