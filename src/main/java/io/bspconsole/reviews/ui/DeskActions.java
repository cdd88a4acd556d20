package io.bspconsole.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.bspconsole.reviews.DecisionOutcome;
import io.bspconsole.reviews.DeskOutcome;
import io.bspconsole.reviews.Review;
import io.bspconsole.reviews.ReviewDesk;
import io.bspconsole.reviews.Reviews;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Toasts;
import java.time.Clock;

/** Taking back and laying aside, with what is said about it. */
final class DeskActions {

  private final Component page;
  private final Reviews reviews;
  private final ReviewDesk desk;
  private final Clock clock;

  DeskActions(Component page, Reviews reviews, ReviewDesk desk, Clock clock) {
    this.page = page;
    this.reviews = reviews;
    this.desk = desk;
    this.clock = clock;
  }

  void takeBack(Review cleared) {
    String name = cleared.templateName();
    switch (reviews.takeBack(cleared.client(), cleared.id())) {
      case DecisionOutcome.Decided _, DecisionOutcome.FirstOfTwo _ -> {
        Toasts.did(page.getTranslation("reviews.undone", name));
        UI.getCurrent().navigate(ReviewsNavigation.review(cleared.client(), cleared.id()));
      }
      case DecisionOutcome.TooLate _, DecisionOutcome.Refused _ ->
          Toasts.failed(page.getTranslation("reviews.undo.late", name));
    }
  }

  /**
   * Asks until when.
   *
   * @param then what follows once it is laid aside
   */
  void later(Review review, Runnable then) {
    new LaterDialog(
        until -> {
          boolean kept =
              desk.snooze(review.client(), review.id(), until) instanceof DeskOutcome.Kept;
          if (kept) {
            String when = Times.of(page).absolute(until);
            Toasts.did(page.getTranslation("reviews.later.done", review.templateName(), when));
            then.run();
          }
          return kept;
        },
        review.desk().dueAt(),
        clock);
  }
}
