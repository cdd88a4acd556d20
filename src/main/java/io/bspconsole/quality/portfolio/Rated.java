package io.bspconsole.quality.portfolio;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number or a template with its rating.
 *
 * @param name the number as displayed, or the template's name
 * @param detail the number's verified name, or the template's language
 * @param rating verbatim; UNKNOWN too where Meta has said nothing
 * @param since absent where that is not known
 */
public record Rated(UUID id, String name, String detail, String rating, @Nullable Instant since) {}
