package io.bspconsole.templates;

import io.bspconsole.kernel.TemplateId;
import io.bspconsole.templates.check.CheckReport;

/** What came of creating a template. */
public sealed interface CreateOutcome {

  /**
   * @param revision of its draft
   */
  record Created(TemplateId id, int revision) implements CreateOutcome {}

  /** The account has a template of that name in that language. */
  record NameTaken() implements CreateOutcome {}

  /** It cannot be kept: some part is far too large, or holds what no database takes. */
  record NotKept(CheckReport report) implements CreateOutcome {}

  /** Name or language are missing or no such; everything else may be put right in the draft. */
  record Unusable(CheckReport report) implements CreateOutcome {}
}
