/** The pages of Meta's events, for the provider's staff. */
@NullMarked
package io.bspconsole.webhooks.ui;

import org.jspecify.annotations.NullMarked;
