package io.bspconsole.accounts;

import org.jspecify.annotations.Nullable;

/** What came of accepting an invitation. */
public sealed interface AcceptOutcome {

  /** The person may sign in now. */
  record Accepted() implements AcceptOutcome {}

  /** The invitation was used, withdrawn, has expired or never was. */
  record Gone() implements AcceptOutcome {}

  /** Too much is hashed just now; nothing was changed, and trying again soon will do. */
  record Busy() implements AcceptOutcome {}

  /**
   * Name or password cannot be used; nothing was changed and the invitation is still open.
   *
   * @param name absent where the name is fine
   * @param password absent where the password is fine
   */
  record Refused(PersonName.@Nullable Problem name, @Nullable PasswordProblem password)
      implements AcceptOutcome {}
}
