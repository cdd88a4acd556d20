/** The rows of saved views. */
@NullMarked
package io.bspconsole.views.internal;

import org.jspecify.annotations.NullMarked;
