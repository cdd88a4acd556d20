/** Goes through all stored templates when the check has changed. */
@NullMarked
package io.bspconsole.templates.recheck;

import org.jspecify.annotations.NullMarked;
