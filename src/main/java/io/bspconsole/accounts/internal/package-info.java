/** Sign-in and its locks, the table of sessions, and the security chain of the pages. */
@NullMarked
package io.bspconsole.accounts.internal;

import org.jspecify.annotations.NullMarked;
