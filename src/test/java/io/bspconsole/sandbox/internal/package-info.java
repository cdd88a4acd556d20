/** The sandbox as its callers meet it. */
@NullMarked
package io.bspconsole.sandbox.internal;

import org.jspecify.annotations.NullMarked;
