/** The trails of all clients and the provider's own, for staff. */
@NullMarked
@NamedInterface("portfolio")
package io.bspconsole.audit.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
