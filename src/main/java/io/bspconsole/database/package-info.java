/**
 * The connection to MySQL: migrations as a step of their own, and the embedded server of the demo.
 *
 * <p>Owns no tables but Liquibase's. Promises that the application never changes the schema while
 * it serves, and that the embedded server listens on the loopback address only, checks grants, and
 * is recovered after a kill. Calls nobody.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.bspconsole.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
