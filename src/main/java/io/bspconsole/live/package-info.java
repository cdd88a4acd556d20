/**
 * Tells open pages that something changed, so that they read it again.
 *
 * <p>Owns nothing. A hint says of which client, never what: the page asks the services anew, under
 * the rights of the person before it. Calls only tenancy.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy"})
package io.bspconsole.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
