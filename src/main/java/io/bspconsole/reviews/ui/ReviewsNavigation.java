package io.bspconsole.reviews.ui;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.ReviewId;

/** Where the pages of this module are. */
public final class ReviewsNavigation {

  /** The queue. */
  public static final String QUEUE = "reviews";

  /** How soon rounds are decided. */
  public static final String REPORT = "review-report";

  /** How the provider reviews. */
  public static final String SETTINGS = "review-settings";

  static final String CLIENT = "clientId";
  static final String REVIEW = "reviewId";
  static final String ROUTE = QUEUE + "/:" + CLIENT + "?/:" + REVIEW + "?";

  private ReviewsNavigation() {}

  /** One round, open beside the queue. */
  public static String review(ClientId client, ReviewId review) {
    return QUEUE + "/" + client + "/" + review;
  }
}
