/** The pages of Meta's events, without a browser. */
@NullMarked
package io.bspconsole.webhooks.ui;

import org.jspecify.annotations.NullMarked;
