package io.bspconsole.accounts.factors;

/** What came of removing a factor. */
public enum RemoveOutcome {
  REMOVED,
  /** It is the only one, and what the person may do needs one. */
  LAST_OF_MANDATORY
}
