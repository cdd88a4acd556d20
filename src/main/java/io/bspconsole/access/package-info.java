/**
 * Who may do what: actors, roles, permissions and API keys.
 *
 * <p>Owns the table of roles, the keys and the chain of REST. Promises that a call of a service
 * marked {@link io.bspconsole.access.Needs} reaches it only with that permission, for that client,
 * and within that client's scope; and that a client one may not see is answered like one that does
 * not exist. How a person proves who he is, is unknown here. Calls tenancy.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy"})
package io.bspconsole.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
