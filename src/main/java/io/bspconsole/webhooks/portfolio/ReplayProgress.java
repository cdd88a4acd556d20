package io.bspconsole.webhooks.portfolio;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far it has come with events that are applied again in the background.
 *
 * @param at the moment by which {@link EventFilter#replayedAt} finds them
 * @param total how many there were to begin with; absent until they are counted
 * @param replayed how many were handed over so far
 * @param end absent while it goes on
 * @param endedAt absent too; about then the log of the console tells what broke
 */
public record ReplayProgress(
    Instant at,
    @Nullable Long total,
    long replayed,
    @Nullable ReplayEnd end,
    @Nullable Instant endedAt) {}
