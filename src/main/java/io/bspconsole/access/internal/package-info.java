/** The guard of services, and the security chain of REST. */
@NullMarked
package io.bspconsole.access.internal;

import org.jspecify.annotations.NullMarked;
