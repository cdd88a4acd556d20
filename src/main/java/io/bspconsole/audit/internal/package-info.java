/** How entries are written, kept, anchored and checked. */
@NullMarked
package io.bspconsole.audit.internal;

import org.jspecify.annotations.NullMarked;
