package io.bspconsole.reviews;

/** Where a round of review stands. Only {@link #OPEN} can be decided. */
public enum ReviewState {
  OPEN,
  CLEARED,
  CHANGES_REQUESTED,
  DECLINED
}
