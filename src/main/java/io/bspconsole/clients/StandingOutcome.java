package io.bspconsole.clients;

import java.util.Set;

/** What came of the wish to change a client's standing. */
public sealed interface StandingOutcome {

  /** The client has the standing now, or had it before. */
  record Changed(Standing standing) implements StandingOutcome {}

  /** Something has to be there first; not empty. */
  record Missing(Set<Requirement> requirements) implements StandingOutcome {
    public Missing {
      requirements = Set.copyOf(requirements);
    }
  }

  /** From the standing that the client has, this way does not exist. */
  record NotFromHere(Standing standing) implements StandingOutcome {}

  /** What a client needs before it becomes active. */
  enum Requirement {
    /** The business profile is published as it stands (P1.2). */
    PUBLISHED_PROFILE,
    /** At least one WhatsApp Business Account is connected. */
    ACCOUNT
  }
}
