package io.bspconsole.reviews.portfolio;

/** What of the queue is looked at. */
public enum QueueView {
  /** All that waits, but for what was laid aside. */
  ALL,
  /** What is the reader’s by the rules, or in his hands. */
  YOURS,
  /**
   * What is nobody’s by the rules, or of somebody who may not decide on it any more, and in
   * nobody’s hands.
   */
  FREE,
  /** What was laid aside. */
  LATER
}
