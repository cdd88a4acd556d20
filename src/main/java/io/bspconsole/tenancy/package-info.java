/**
 * The client scope: whose data a call may touch, and the walls around it.
 *
 * <p>A client is the tenant. Owns the {@link io.bspconsole.tenancy.ClientScope} (bound for a call
 * tree, never kept in a session or a thread), the base class of client-owned rows, and the
 * directory that says to which client a WhatsApp Business Account or a number belongs. Promises
 * that rows of another client are neither read nor written through Hibernate while a scope is
 * bound, and that nothing at all is while none is. Calls only the kernel.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.bspconsole.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
