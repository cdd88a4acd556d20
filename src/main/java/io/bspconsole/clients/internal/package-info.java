/** Rows of what a client owns here, and the workers that keep them as Meta has them. */
@NullMarked
package io.bspconsole.clients.internal;

import org.jspecify.annotations.NullMarked;
