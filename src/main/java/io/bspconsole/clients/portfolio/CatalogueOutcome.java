package io.bspconsole.clients.portfolio;

import io.bspconsole.clients.Step;
import io.bspconsole.clients.StepId;
import java.util.Set;

/** What came of a change of the list of steps. */
public sealed interface CatalogueOutcome {

  record Kept(StepId id) implements CatalogueOutcome {}

  /** It was like that already; nothing was written. */
  record Unchanged() implements CatalogueOutcome {}

  /** Nothing was changed; not empty. */
  record Refused(Set<Problem> problems) implements CatalogueOutcome {
    public Refused {
      problems = Set.copyOf(problems);
    }
  }

  /** Somebody else changed it first; nothing was changed. */
  record Conflict(Step current) implements CatalogueOutcome {}

  enum Problem {
    TITLE_MISSING,
    TITLE_UNFIT,
    DETAIL_UNFIT,
    DAYS_UNFIT,
    TOO_MANY_CLAUSES,
    /** The list is as long as it may be. */
    TOO_MANY,
    /** The policy asks for it: it stays, and stays mandatory. */
    FIXED
  }
}
