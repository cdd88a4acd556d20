package io.bspconsole.webhooks.portfolio;

/** What came of closing events. */
public sealed interface CloseOutcome {

  /** So many are closed; those that need nobody are left as they are. */
  record Closed(int events) implements CloseOutcome {}

  /**
   * Why must be said in 1 to {@link EventWork#LONGEST_REASON} characters, all of which can be seen.
   */
  record WordsUnusable() implements CloseOutcome {}
}
