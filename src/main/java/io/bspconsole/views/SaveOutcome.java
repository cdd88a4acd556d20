package io.bspconsole.views;

/** What came of keeping a view. */
public enum SaveOutcome {
  SAVED,
  /** A name has something to be seen, on one line. */
  NAME_MISSING,
  /** Longer than {@link SavedViews#LONGEST_NAME} characters. */
  NAME_TOO_LONG,
  /** Another view of this list has it; case and accents do not count. */
  NAME_TAKEN,
  /** There are {@link SavedViews#MOST} already. */
  TOO_MANY,
  /** What is filtered cannot be kept: it is nothing, or too long. */
  QUERY_UNUSABLE
}
