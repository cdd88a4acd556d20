/** Bringing a client in, who is none here yet. */
@NullMarked
@NamedInterface("portfolio")
package io.bspconsole.archive.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
