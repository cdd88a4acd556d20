package io.bspconsole.templates;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.tenancy.ClientEvent;

/**
 * Meta rejected a template that it had not rejected before. Published inside the transaction that
 * keeps its word, and heard there.
 *
 * @param content of the version that Meta has
 * @param reason Meta's code, such as INVALID_FORMAT; empty where it gave none
 */
public record TemplateRejected(
    ClientId client, TemplateId template, TemplateContent content, String reason)
    implements ClientEvent {}
