/** The guard of services. */
@NullMarked
package io.bspconsole.access.internal;

import org.jspecify.annotations.NullMarked;
