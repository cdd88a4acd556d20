/** The embedded database without the console. */
@NullMarked
package io.bspconsole.database;

import org.jspecify.annotations.NullMarked;
