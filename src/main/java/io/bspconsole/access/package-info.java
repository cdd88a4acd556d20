/**
 * Who may do what: people, roles, permissions and sign-in.
 *
 * <p>Owns persons and their roles. Promises that a call of a service marked {@link
 * io.bspconsole.access.Needs} reaches it only with that permission, for that client, and within
 * that client's scope; and that a client one may not see is answered like one that does not exist.
 * Calls tenancy and the shared pages.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy", "uikit"})
package io.bspconsole.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
