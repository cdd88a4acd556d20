/**
 * Watches the statements that tests send to the database for ones that forget whose rows they are.
 */
@NullMarked
package io.bspconsole.support.sql;

import org.jspecify.annotations.NullMarked;
