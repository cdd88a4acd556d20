package io.bspconsole.reviews.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.bspconsole.reviews.portfolio.QueueView;
import io.bspconsole.reviews.portfolio.ReviewQueue;
import io.bspconsole.reviews.portfolio.ReviewQueue.QueueCounts;
import io.bspconsole.reviews.portfolio.ReviewQueue.QueuedReview;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The views of the queue; which one is shown stands in the address. */
enum Shown {
  ALL,
  YOURS,
  FREE,
  LATER,
  DECIDED;

  /** Whatever the address says; all for what is none of them. */
  static Shown of(Location location) {
    String word = location.getQueryParameters().getSingleParameter("view").orElse("");
    return Arrays.stream(values()).filter(view -> view.word().equals(word)).findFirst().orElse(ALL);
  }

  String query() {
    return this == ALL ? "" : "?view=" + word();
  }

  /** The same, for what takes no address with a query. */
  QueryParameters parameters() {
    return this == ALL ? QueryParameters.empty() : QueryParameters.of("view", word());
  }

  /** Where a round opens with this view beside it. */
  String address(QueuedReview round) {
    return ReviewsNavigation.review(round.client(), round.id()) + query();
  }

  String key() {
    return "reviews.tab." + word();
  }

  List<QueuedReview> rounds(ReviewQueue queue, int limit) {
    return this == DECIDED ? queue.decided(limit) : queue.waiting(QueueView.valueOf(name()), limit);
  }

  /** Of those that wait; what is decided is not counted. */
  long count(QueueCounts counts) {
    return switch (this) {
      case ALL -> counts.all();
      case YOURS -> counts.yours();
      case FREE -> counts.free();
      case LATER -> counts.later();
      case DECIDED -> 0;
    };
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
