/** The guard of services, the security chain of pages, and accounts. */
@NullMarked
package io.bspconsole.access.internal;

import org.jspecify.annotations.NullMarked;
