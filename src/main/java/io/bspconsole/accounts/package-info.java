/**
 * People, and how they prove who they are.
 *
 * <p>Owns persons, the roles they hold, and sign-in. Promises that a sign-in never tells whether
 * there is such an account. Calls access and the shared pages; access knows nothing of this module.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "tenancy", "mail", "uikit"})
package io.bspconsole.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
