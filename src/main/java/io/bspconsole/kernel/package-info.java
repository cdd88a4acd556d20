/**
 * Values that every module speaks: ids, the actor of a call, clause codes, language tags.
 *
 * <p>Owns no state and calls nobody. Neither Spring nor Vaadin is known here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.bspconsole.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
