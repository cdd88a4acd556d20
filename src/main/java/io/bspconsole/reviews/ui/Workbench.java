package io.bspconsole.reviews.ui;

import io.bspconsole.kernel.ReviewId;
import io.bspconsole.reviews.Review;

/** What the parts of the workbench ask of the whole. */
interface Workbench {

  /** Opens the round that comes after that one in the view, or says that none does. */
  void next(ReviewId decided);

  /** Takes a clearance back and opens the round again; also from a page one went to since. */
  void takeBack(Review cleared);

  /** Asks until when, and lays it aside. */
  void later(Review review);

  /** Is it the reader? */
  boolean isReader(Review.Mark mark);
}
