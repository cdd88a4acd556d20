/** Sign-in, the security chain of the pages, and the first administrator. */
@NullMarked
package io.bspconsole.accounts.internal;

import org.jspecify.annotations.NullMarked;
