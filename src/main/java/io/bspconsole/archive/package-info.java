/**
 * What leaves with a client: everything of it in one file, the way back in, and the end of it here.
 *
 * <p>Owns no table and reads all that belong to clients, by the schema instead of by the modules:
 * what a client owns is what carries its id, and a table that nobody has classified fails the
 * build. Promises that an archive brought into an install that does not know the client gives the
 * same archive again; that nothing is brought half; and that the trail survives a purge. Decision
 * 0020. Calls access, audit and tenancy.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "database", "tenancy", "uikit"})
package io.bspconsole.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
