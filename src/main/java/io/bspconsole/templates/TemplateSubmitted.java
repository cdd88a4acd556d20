package io.bspconsole.templates;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.VersionId;
import io.bspconsole.templates.content.ContentHash;
import io.bspconsole.tenancy.ClientEvent;
import java.time.Instant;
import java.util.Set;

/**
 * A version was submitted for review. Published inside the transaction that submits it and heard
 * there: the round of review exists as soon as the submission does.
 *
 * @param authors whoever wrote of it, and who submits it: none of them may decide
 */
public record TemplateSubmitted(
    ClientId client,
    TemplateId template,
    VersionId version,
    int number,
    String name,
    String language,
    String category,
    ContentHash content,
    PersonId by,
    String byName,
    Set<PersonId> authors,
    Instant at,
    int blocking,
    int warnings)
    implements ClientEvent {}
