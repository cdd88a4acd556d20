package io.bspconsole.clients;

import java.util.List;
import java.util.Set;

/** What came of the wish to change a client's standing. */
public sealed interface StandingOutcome {

  /** The client has the standing now, or had it before. */
  record Changed(Standing standing) implements StandingOutcome {}

  /** Mandatory steps are open; not empty. */
  record Missing(List<ClientStep> steps) implements StandingOutcome {
    public Missing {
      steps = List.copyOf(steps);
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
