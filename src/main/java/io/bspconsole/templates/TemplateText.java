package io.bspconsole.templates;

import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.templates.content.TemplateContent;

/**
 * What a template says now: its open draft, else the version submitted last.
 *
 * @param ours the state of the version submitted last, DRAFT when none was
 */
public record TemplateText(
    TemplateId id,
    WabaId waba,
    OurState ours,
    MetaState meta,
    Hold hold,
    TemplateContent content) {}
