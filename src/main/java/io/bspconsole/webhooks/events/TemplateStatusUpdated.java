package io.bspconsole.webhooks.events;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Field {@code message_template_status_update}.
 *
 * @param event Meta's word, such as APPROVED, REJECTED, PAUSED, FLAGGED
 * @param template Meta's id of the template
 * @param language as Meta's list writes it, with an underscore
 * @param reason such as PROMOTIONAL or INVALID_FORMAT; absent for NONE and null
 * @param reasonWords Meta's own explanation, where it gave one
 * @param recommendation what Meta says should be done, where it said so
 * @param title such as FIRST_PAUSE, where given
 * @param disableDate when it is or was disabled, where given and readable
 * @param category the category that Meta holds, where given
 */
public record TemplateStatusUpdated(
    ClientId client,
    MetaId waba,
    Instant occurredAt,
    String event,
    MetaId template,
    String name,
    String language,
    @Nullable String reason,
    @Nullable String reasonWords,
    @Nullable String recommendation,
    @Nullable String title,
    @Nullable Instant disableDate,
    @Nullable String category)
    implements MetaEvent {}
