/** The queue over all clients. */
@NullMarked
@NamedInterface("portfolio")
package io.bspconsole.reviews.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
