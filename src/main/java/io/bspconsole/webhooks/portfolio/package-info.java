/** Reads of events over all clients, for the provider's staff. */
@NullMarked
package io.bspconsole.webhooks.portfolio;

import org.jspecify.annotations.NullMarked;
