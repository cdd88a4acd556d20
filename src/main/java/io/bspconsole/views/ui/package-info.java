/** Saved views as tabs above a list. */
@NullMarked
@NamedInterface("ui")
package io.bspconsole.views.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
