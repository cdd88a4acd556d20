package io.bspconsole.quality.portfolio;

import io.bspconsole.kernel.ClientId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A client of whom something is restricted, stopped or rated below high.
 *
 * @param standing as the register keeps it
 * @param nextEnd when the first of its running restrictions ends; absent when Meta named no end
 * @param templatesStopped paused or disabled now, or rejected within the last seven days
 */
public record ClientInNeed(
    ClientId client,
    String name,
    String standing,
    int restrictions,
    @Nullable Instant nextEnd,
    int numbersLow,
    int numbersMedium,
    int templatesLow,
    int templatesMedium,
    int templatesStopped) {}
