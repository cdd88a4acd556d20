package io.bspconsole.templates;

import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.WabaId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A template that Meta lists for an account and that the console does not have.
 *
 * @param status Meta's word
 * @param firstSeenAt when it was first listed so
 */
public record ForeignTemplate(
    UUID id,
    WabaId waba,
    MetaId metaId,
    String name,
    String language,
    String category,
    String status,
    @Nullable String quality,
    Instant firstSeenAt) {}
