package io.bspconsole.accounts;

import java.util.Set;

/** What came of accepting an invitation. */
public sealed interface AcceptOutcome {

  /** The person may sign in now. */
  record Accepted() implements AcceptOutcome {}

  /** The invitation was used, withdrawn, has expired or never was. */
  record Gone() implements AcceptOutcome {}

  /** Name or password cannot be used; nothing was changed and the invitation is still open. */
  record Refused(Set<Problem> problems) implements AcceptOutcome {

    public Refused {
      problems = Set.copyOf(problems);
    }
  }

  /** What is wrong with a name. */
  enum Problem {
    NAME_MISSING,
    NAME_TOO_LONG,
    PASSWORD
  }
}
