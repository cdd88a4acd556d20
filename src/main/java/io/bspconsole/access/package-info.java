/**
 * Who may do what: actors, roles and permissions.
 *
 * <p>Owns the table of roles. Promises that a call of a service marked {@link
 * io.bspconsole.access.Needs} reaches it only with that permission, for that client, and within
 * that client's scope; that a client one may not see is answered like one that does not exist; and
 * that a list over clients, which is read through {@link io.bspconsole.access.PortfolioSql}, tells
 * staff who are narrowed to named clients of these only. How a person or a key proves who it is, is
 * unknown here. Calls tenancy.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy"})
package io.bspconsole.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
