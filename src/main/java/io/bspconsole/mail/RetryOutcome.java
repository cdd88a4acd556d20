package io.bspconsole.mail;

/** What came of asking for another try. */
public enum RetryOutcome {
  /** It leaves within seconds, if the mail server takes it. */
  DUE,
  /** It has left meanwhile, is just leaving, or is of no use any more. */
  TOO_LATE
}
