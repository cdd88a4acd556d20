/** The REST face of templates and of their check. */
@NullMarked
package io.bspconsole.templates.api;

import org.jspecify.annotations.NullMarked;
