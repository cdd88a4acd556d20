/**
 * Work in the background that every node may do at once.
 *
 * <p>Owns how much of it runs at a time and how long a failed try waits; what is to be done, and
 * whose it is, stays with the modules (claims in their own tables). Calls nobody.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.bspconsole.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
