package io.bspconsole.quality.portfolio;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.TemplateId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A template that Meta stopped: PAUSED or DISABLED, or REJECTED within the last seven days.
 *
 * @param until when a pause ends by itself, where that is known
 */
public record StoppedTemplate(
    ClientId client,
    String clientName,
    TemplateId template,
    String name,
    String metaStatus,
    @Nullable Instant since,
    @Nullable Instant until) {}
