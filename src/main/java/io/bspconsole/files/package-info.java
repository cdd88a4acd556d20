/**
 * Files of strangers, whatever they are uploaded for.
 *
 * <p>Owns how they are looked at for viruses; what becomes of them stays with the modules. Calls
 * nobody but the daemon that looks.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.bspconsole.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
