/** How an open page follows what changes. */
@NullMarked
@NamedInterface("ui")
package io.bspconsole.live.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
