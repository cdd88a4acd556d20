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

  /** It is not said well enough why; not empty. */
  record Refused(Set<Problem> problems) implements StandingOutcome {
    public Refused {
      problems = Set.copyOf(problems);
    }
  }

  /** What a client needs before it becomes active. */
  enum Requirement {
    /** The business profile is published as it stands (P1.2). */
    PUBLISHED_PROFILE,
    /** At least one WhatsApp Business Account is connected. */
    ACCOUNT
  }

  /** What can be wrong with a {@link StandingNote}. */
  enum Problem {
    /** The reason is none for this move. */
    REASON,
    CLAUSE_MISSING,
    /** The edition in force has no such clause. */
    CLAUSE_UNKNOWN,
    TOO_MANY_CLAUSES,
    COMMENT_MISSING,
    COMMENT_TOO_LONG,
    /** It has characters that nobody sees; {@link io.bspconsole.kernel.PlainText}. */
    COMMENT_UNSEEN
  }
}
