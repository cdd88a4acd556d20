/** The sign-in page. */
@NullMarked
package io.bspconsole.access.ui;

import org.jspecify.annotations.NullMarked;
