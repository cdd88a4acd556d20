package io.bspconsole.clients;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an account's templates are compared with Meta's.
 *
 * @param triedAt when Meta was last asked, with or without success
 * @param readAt when its whole list was last read
 * @param problem why the last try failed; absent when it succeeded
 * @param listed how many templates Meta listed then
 * @param drifted how many of them were not as we had them
 */
public record AccountReading(
    @Nullable Instant triedAt,
    @Nullable Instant readAt,
    @Nullable String problem,
    int listed,
    int drifted) {}
