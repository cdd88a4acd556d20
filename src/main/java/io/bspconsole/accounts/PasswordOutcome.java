package io.bspconsole.accounts;

/** What came of changing a password. */
public sealed interface PasswordOutcome {

  /** The new one holds. */
  record Changed() implements PasswordOutcome {}

  /** The present one was wrong, or was guessed too often to be asked again so soon. */
  record NotYours() implements PasswordOutcome {}

  /** The new one is not taken. */
  record Refused(PasswordProblem problem) implements PasswordOutcome {}

  /** Too much is hashed just now; nothing was changed, and trying again soon will do. */
  record Busy() implements PasswordOutcome {}
}
