/**
 * Values that every module speaks: ids, clause codes, and how time, addresses and headers are read.
 *
 * <p>Owns no state and calls nobody. Neither Spring nor Vaadin is known here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.bspconsole.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
