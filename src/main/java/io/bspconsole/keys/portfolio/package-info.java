/** The keys over all clients, for the provider's administrators. */
@NullMarked
package io.bspconsole.keys.portfolio;

import org.jspecify.annotations.NullMarked;
