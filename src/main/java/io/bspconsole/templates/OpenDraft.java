package io.bspconsole.templates;

import io.bspconsole.kernel.PersonId;
import io.bspconsole.templates.content.TemplateContent;
import java.time.Instant;

/**
 * The working draft of a template.
 *
 * @param revision to be handed back when it is saved or submitted
 */
public record OpenDraft(
    TemplateContent content,
    int revision,
    PersonId updatedBy,
    String updatedByName,
    Instant updatedAt) {}
