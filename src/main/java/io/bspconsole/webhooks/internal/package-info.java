/**
 * The way of a delivery: {@link io.bspconsole.webhooks.internal.IntakeServlet} keeps its bytes,
 * {@link io.bspconsole.webhooks.internal.Splitting} finds the events in it, {@link
 * io.bspconsole.webhooks.internal.Applying} hands each to the modules that care, and {@link
 * io.bspconsole.webhooks.internal.Adoption} takes up those whose client came later. {@link
 * io.bspconsole.webhooks.internal.WebhookWorker} drives all but the first.
 */
@NullMarked
package io.bspconsole.webhooks.internal;

import org.jspecify.annotations.NullMarked;
