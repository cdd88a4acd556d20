package io.bspconsole.templates.portfolio;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the check in force has come through all stored templates.
 *
 * @param refused of those checked, how many would not be taken today
 * @param endedAt absent while it goes on
 */
public record RecheckProgress(
    long checked, long refused, Instant beganAt, @Nullable Instant endedAt) {}
