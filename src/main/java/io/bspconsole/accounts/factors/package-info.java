/** Second factors: what people have, what a session has shown, and what it may do by that. */
@NamedInterface("factors")
@NullMarked
package io.bspconsole.accounts.factors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
