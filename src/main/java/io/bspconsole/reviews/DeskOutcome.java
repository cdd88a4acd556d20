package io.bspconsole.reviews;

import io.bspconsole.reviews.Review.Mark;

/** What came of taking a round in hand, or laying it aside. */
public sealed interface DeskOutcome {

  /** It is so now. */
  record Kept(Review review) implements DeskOutcome {}

  /** Somebody else has it in hand. */
  record HeldBy(Mark other) implements DeskOutcome {}

  /** It is decided. */
  record Closed(Review review) implements DeskOutcome {}

  /** The moment lies in the past, or more than thirty days from now. */
  record UnusableTime() implements DeskOutcome {}
}
