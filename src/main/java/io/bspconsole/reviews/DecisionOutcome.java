package io.bspconsole.reviews;

/** What came of a decision. */
public sealed interface DecisionOutcome {

  /** It is decided. */
  record Decided(Review review) implements DecisionOutcome {}

  /** It is cleared by the first of two, and waits for the second. */
  record FirstOfTwo(Review review) implements DecisionOutcome {}

  /** Somebody decided before; the round as it stands now, and nothing was changed. */
  record TooLate(Review review) implements DecisionOutcome {}

  /** It was not decided, and the round is still open. */
  record Refused(Reason reason) implements DecisionOutcome {}

  /** Why a decision is refused. */
  enum Reason {
    /** Nobody decides on what they wrote or submitted themselves. */
    OWN_WORK,
    /** The content is not the one that was looked at. */
    OTHER_CONTENT,
    /** The client's standing lets nothing go to Meta. */
    CLIENT_MAY_NOT_SUBMIT,
    /** Handing back or declining needs a comment. */
    COMMENT_MISSING,
    /** A comment holds at most 2,000 characters. */
    COMMENT_TOO_LONG,
    /** It has characters that nobody sees; {@link io.bspconsole.kernel.PlainText}. */
    COMMENT_UNSEEN,
    /** Handing back or declining names the clause it rests on. */
    CLAUSE_MISSING,
    /** A remark is too long, says nothing or has characters that nobody sees. */
    REMARK_UNUSABLE,
    /** Somebody else has it in hand; whoever takes it over may decide. */
    HELD_BY_OTHER,
    /** He is the first of the two who have to clear it; the second is somebody else. */
    SECOND_EYES_MISSING
  }
}
