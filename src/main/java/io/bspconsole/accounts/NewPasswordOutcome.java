package io.bspconsole.accounts;

/** What came of choosing a new password by a link. */
public sealed interface NewPasswordOutcome {

  /** It holds, and every session has ended. */
  record Changed() implements NewPasswordOutcome {}

  /** The link was used, has expired or never was. */
  record Gone() implements NewPasswordOutcome {}

  /** The password breaks a rule; the link still works. */
  record Refused(PasswordProblem problem) implements NewPasswordOutcome {}

  /** Too much is hashed just now; nothing was changed, and trying again soon will do. */
  record Busy() implements NewPasswordOutcome {}
}
