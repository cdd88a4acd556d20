/** How the client scope reaches Hibernate and the directory reaches its tables. */
@NullMarked
package io.bspconsole.tenancy.internal;

import org.jspecify.annotations.NullMarked;
