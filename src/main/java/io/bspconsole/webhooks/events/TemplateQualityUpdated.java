package io.bspconsole.webhooks.events;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Field {@code message_template_quality_update}.
 *
 * @param language as Meta's list writes it, with an underscore
 * @param rating GREEN, YELLOW, RED, UNKNOWN, or what Meta comes up with
 */
public record TemplateQualityUpdated(
    ClientId client,
    MetaId waba,
    Instant occurredAt,
    MetaId template,
    String name,
    String language,
    @Nullable String previousRating,
    String rating)
    implements MetaEvent {}
