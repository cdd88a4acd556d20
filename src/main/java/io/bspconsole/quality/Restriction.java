package io.bspconsole.quality;

import io.bspconsole.kernel.WabaId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that Meta does not let an account do.
 *
 * @param kind Meta's word, such as RESTRICTED_BIZ_INITIATED_MESSAGING, or one of {@link BanState}
 * @param violation Meta's violation type, where it gave one
 * @param expiresAt absent when Meta named no end
 * @param endedAt when Meta took it back or replaced it; absent while neither happened
 */
public record Restriction(
    WabaId waba,
    String kind,
    @Nullable String violation,
    Instant beganAt,
    @Nullable Instant expiresAt,
    @Nullable Instant endedAt) {}
