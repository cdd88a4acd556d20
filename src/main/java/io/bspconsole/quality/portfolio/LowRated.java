package io.bspconsole.quality.portfolio;

import io.bspconsole.kernel.ClientId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number or a template that Meta rates RED or YELLOW.
 *
 * @param id the number's or the template's own id
 * @param name the number as displayed, or the template's name
 * @param since absent where Meta's own date is not known
 */
public record LowRated(
    ClientId client,
    String clientName,
    UUID id,
    String name,
    String rating,
    @Nullable Instant since) {}
