/**
 * Message templates: drafts, immutable versions, submission, and what Meta makes of them.
 *
 * <p>Owns a template's life in both machines of states, which never mix: ours (draft, in review,
 * changes requested, declined, cleared, sent) and Meta's, verbatim. Promises that a version never
 * changes, that clearance belongs to a content hash, that nothing reaches Meta that was not
 * cleared, and that nothing is created there twice. Knows no reviews: they listen to {@link
 * io.bspconsole.templates.TemplateSubmitted} and answer through {@link
 * io.bspconsole.templates.TemplateVerdicts}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "tenancy",
      "access",
      "accounts",
      "audit",
      "files",
      "live",
      "live::ui",
      "mail",
      "work",
      "uikit",
      "views",
      "views::ui",
      "policy",
      "meta",
      "clients",
      "clients::portfolio",
      "webhooks::events"
    })
package io.bspconsole.templates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
