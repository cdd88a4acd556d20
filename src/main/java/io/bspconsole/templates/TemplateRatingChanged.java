package io.bspconsole.templates;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.tenancy.ClientEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Meta rated a template anew. Published and heard inside the transaction that applies the rating.
 *
 * @param previous verbatim, absent where none was known
 * @param rating GREEN, YELLOW, RED, UNKNOWN, or what Meta comes up with
 */
public record TemplateRatingChanged(
    ClientId client,
    TemplateId template,
    String name,
    @Nullable String previous,
    String rating,
    Instant at)
    implements ClientEvent {}
