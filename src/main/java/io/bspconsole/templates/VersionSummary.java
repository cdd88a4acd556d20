package io.bspconsole.templates;

import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.VersionId;
import io.bspconsole.templates.content.TemplateContent;
import java.time.Instant;

/**
 * A submitted version; its content never changes.
 *
 * @param number counts from 1 within the template
 */
public record VersionSummary(
    VersionId id,
    int number,
    TemplateContent content,
    VersionState state,
    PersonId submittedBy,
    String submittedByName,
    Instant submittedAt) {}
