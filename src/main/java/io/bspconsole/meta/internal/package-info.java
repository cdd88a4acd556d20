/** The calls to the Graph API and the reading of what comes back. */
@NullMarked
package io.bspconsole.meta.internal;

import org.jspecify.annotations.NullMarked;
