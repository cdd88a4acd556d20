package io.bspconsole.reviews;

/** What came of keeping how the provider reviews. */
public enum PlanOutcome {
  /** It is so now. */
  KEPT,
  /** Something is missing or out of bounds; nothing was changed. */
  UNUSABLE,
  /** Somebody else changed it after it had been read; nothing was changed. */
  CHANGED_MEANWHILE
}
