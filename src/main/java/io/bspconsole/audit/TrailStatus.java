package io.bspconsole.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How well trails are kept.
 *
 * @param anchors are they anchored outside the database at all?
 * @param halted can they not go on, because the file is not the one that the database knows?
 * @param anchoredAt when an anchor was written last; absent before the first
 * @param contradicted how many chains were found not to hold any more what was anchored
 * @param wall does the database refuse to change or delete entries?
 */
public record TrailStatus(
    boolean anchors,
    boolean halted,
    @Nullable Instant anchoredAt,
    long contradicted,
    boolean wall) {}
