/** The client of the Graph API against a server that misbehaves. */
@NullMarked
package io.bspconsole.meta.internal;

import org.jspecify.annotations.NullMarked;
