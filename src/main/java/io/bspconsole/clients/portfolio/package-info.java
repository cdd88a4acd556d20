/** The register over all clients, and what the workers find there. */
@NullMarked
@NamedInterface("portfolio")
package io.bspconsole.clients.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
