package io.bspconsole.templates.portfolio;

import io.bspconsole.templates.check.TermForm;

/** What came of changing the provider's own terms. */
public sealed interface TermsOutcome {

  /**
   * It is so now, and in force on every node within a minute.
   *
   * @param changed how many were added or switched off
   * @param known how many were so before
   */
  record Kept(int changed, int known) implements TermsOutcome {}

  /** One of them cannot be looked for; nothing was changed. */
  record Unusable(String typed, TermForm.Why why) implements TermsOutcome {}

  /** No term was given, or of none such a list or language; nothing was changed. */
  record Nothing() implements TermsOutcome {}

  /** It is not said why, in up to 500 characters; nothing was changed. */
  record NoComment() implements TermsOutcome {}

  /** The check cannot hold more, or somebody pasted too many; nothing was changed. */
  record TooMany(int most) implements TermsOutcome {}
}
