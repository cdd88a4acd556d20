/** The guard of services, the security chains of pages and REST, accounts and keys. */
@NullMarked
package io.bspconsole.access.internal;

import org.jspecify.annotations.NullMarked;
