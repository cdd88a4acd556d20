/** The sign-in page, and what people see of their own account. */
@NullMarked
package io.bspconsole.accounts.ui;

import org.jspecify.annotations.NullMarked;
