/** Rows of templates, versions and history, and the work behind the module's face. */
@NullMarked
package io.bspconsole.templates.internal;

import org.jspecify.annotations.NullMarked;
