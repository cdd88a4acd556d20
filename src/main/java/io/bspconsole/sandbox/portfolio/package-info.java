/** What an administrator of the demo makes of Meta's side, for all clients. */
@NullMarked
@NamedInterface("portfolio")
package io.bspconsole.sandbox.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
