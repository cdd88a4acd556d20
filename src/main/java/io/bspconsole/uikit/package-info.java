/**
 * The parts that pages are built from: badges, clause marks, the five answers, page heads, lists.
 *
 * <p>Owns words for states and how they look; knows no module's data. Promises that a status is
 * never told by colour alone. Calls only the kernel.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.bspconsole.uikit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
