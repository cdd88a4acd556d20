package io.bspconsole.templates;

/** What keeps a cleared version from being sent at once. */
public enum SendWait {
  /** The reviewer may still take it back. */
  UNDO,
  /** The account has used up what Meta takes in an hour. */
  LIMIT,
  /** An approved template may be edited once in 24 hours and ten times in 30 days. */
  EDITS
}
