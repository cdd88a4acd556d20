package io.bspconsole.webhooks.portfolio;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why nothing is to be done about an event or an unreadable delivery.
 *
 * @param by the name of whoever decided that; absent where it is not known any more
 */
public record EventClosing(@Nullable String by, Instant at, String reason) {}
