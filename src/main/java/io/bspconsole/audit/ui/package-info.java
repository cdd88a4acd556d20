/** The pages of the trail. */
@NullMarked
package io.bspconsole.audit.ui;

import org.jspecify.annotations.NullMarked;
