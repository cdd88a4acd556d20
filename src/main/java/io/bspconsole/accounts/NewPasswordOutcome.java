package io.bspconsole.accounts;

/** What came of choosing a new password. */
public enum NewPasswordOutcome {
  CHANGED,
  /** The link was used, has expired or never was. */
  GONE,
  /** The password breaks the rules; the link still works. */
  REFUSED
}
