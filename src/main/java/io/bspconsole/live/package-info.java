/**
 * Tells open pages that something changed, and has them read it again, not too often.
 *
 * <p>Owns nothing. A hint says of which client or list, never what: the page asks the services
 * anew, under the rights of the person before it. Calls only tenancy.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy"})
package io.bspconsole.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
