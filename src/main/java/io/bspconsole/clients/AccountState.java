package io.bspconsole.clients;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What Meta last said of an account, verbatim; absent where it said nothing yet.
 *
 * @param triedAt when Meta was last asked, with or without success
 * @param readAt when it last answered
 * @param problem why the last try failed; absent when it succeeded
 * @param subscribedSince since when our app is known to be told of the account's events
 * @param status such as ACTIVE
 * @param review APPROVED, PENDING, REJECTED
 * @param verification of the business, such as verified
 * @param health whether messages can be sent: AVAILABLE, LIMITED, BLOCKED
 * @param healthReason what stands against it
 */
public record AccountState(
    @Nullable Instant triedAt,
    @Nullable Instant readAt,
    @Nullable String problem,
    @Nullable Instant subscribedSince,
    @Nullable String status,
    @Nullable String review,
    @Nullable String verification,
    @Nullable String health,
    @Nullable String healthReason) {}
