package io.bspconsole.templates;

import io.bspconsole.templates.check.CheckReport;

/** What came of saving a draft. */
public sealed interface SaveOutcome {

  /**
   * @param revision of the draft as saved
   */
  record Saved(int revision) implements SaveOutcome {}

  /** Somebody else saved first; nothing was changed. */
  record Conflict(TemplateDetails current) implements SaveOutcome {}

  /** The account has another template of that name in that language. */
  record NameTaken() implements SaveOutcome {}

  /** It cannot be kept: some part is far too large, or holds what no database takes. */
  record NotKept(CheckReport report) implements SaveOutcome {}

  /** Name or language are missing or no such. */
  record Unusable() implements SaveOutcome {}

  /** Meta has the template, so its name and language cannot change any more. */
  record IdentityFixed() implements SaveOutcome {}

  /** There is no open draft. */
  record NotEditable() implements SaveOutcome {}
}
