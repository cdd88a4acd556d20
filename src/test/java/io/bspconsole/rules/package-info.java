/** Rules that the build enforces on code, schema and modules, each shown to catch a violation. */
@NullMarked
package io.bspconsole.rules;

import org.jspecify.annotations.NullMarked;
