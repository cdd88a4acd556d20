package io.bspconsole.clients;

/** What came of saying something about a likeness. */
public sealed interface HitOutcome {

  /** It was written down: as the first word, or as the decision. */
  record Noted(ScreeningHit hit) implements HitOutcome {}

  /** Nothing was changed. */
  record Refused(Problem problem) implements HitOutcome {}

  enum Problem {
    /** Whoever spoke first does not decide. */
    SAME_PERSON,
    /** It was decided before. */
    DECIDED,
    COMMENT_MISSING,
    COMMENT_UNFIT
  }
}
