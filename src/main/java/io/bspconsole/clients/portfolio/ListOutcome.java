package io.bspconsole.clients.portfolio;

/** What came of uploading a list. */
public sealed interface ListOutcome {

  /**
   * It is in use.
   *
   * @param leftOut rows without a name, or with something that does not fit
   */
  record Kept(ScreeningList list, int leftOut) implements ListOutcome {}

  /** Nothing was changed. */
  record Refused(Problem problem) implements ListOutcome {}

  enum Problem {
    NAME_UNFIT,
    EMPTY,
    TOO_LARGE,
    /** It lacks the column name. */
    COLUMN_MISSING,
    MALFORMED
  }
}
