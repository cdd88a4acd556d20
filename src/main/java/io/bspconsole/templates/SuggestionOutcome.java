package io.bspconsole.templates;

/** What came of taking a reviewer’s wording over. */
public enum SuggestionOutcome {
  /** It stands in the draft. */
  TAKEN_OVER,
  /** The draft says something else there by now; nothing was changed. */
  WRITTEN_SINCE,
  /** No draft can be opened now, or no wording was suggested for that part. */
  NOT_NOW
}
