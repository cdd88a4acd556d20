/** Deliveries from the first byte to what comes of their events. */
@NullMarked
package io.bspconsole.webhooks.internal;

import org.jspecify.annotations.NullMarked;
