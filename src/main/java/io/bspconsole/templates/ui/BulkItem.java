package io.bspconsole.templates.ui;

import io.bspconsole.kernel.TemplateId;
import io.bspconsole.templates.TemplateDetails;
import io.bspconsole.templates.TemplateSummary;

/**
 * One of several templates with which the same is done.
 *
 * @param withMeta does Meta have it?
 */
record BulkItem(TemplateId id, String name, String language, boolean hasDraft, boolean withMeta) {

  static BulkItem of(TemplateDetails details) {
    return new BulkItem(
        details.id(),
        details.name(),
        details.language(),
        details.draft() != null,
        details.metaId() != null);
  }

  static BulkItem of(TemplateSummary summary) {
    return new BulkItem(
        summary.id(),
        summary.name(),
        summary.language(),
        summary.hasDraft(),
        summary.meta().word().isPresent());
  }
}
