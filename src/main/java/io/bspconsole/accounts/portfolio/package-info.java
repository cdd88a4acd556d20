/** The provider's own people, who belong to no client. */
@NullMarked
@NamedInterface("portfolio")
package io.bspconsole.accounts.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
