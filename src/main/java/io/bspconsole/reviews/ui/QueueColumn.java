package io.bspconsole.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Permission;
import io.bspconsole.kernel.ReviewId;
import io.bspconsole.reviews.portfolio.ReviewQueue;
import io.bspconsole.reviews.portfolio.ReviewQueue.QueuedReview;
import io.bspconsole.reviews.portfolio.ReviewerKeys;
import io.bspconsole.uikit.EmptyState;
import io.bspconsole.uikit.PageLink;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The queue beside the round in hand, and which round of it comes next. */
final class QueueColumn extends Div {

  private static final int LONGEST = 100;

  private final Component page;
  private final transient ReviewQueue queue;
  private final transient ReviewerKeys keys;
  private final transient CurrentActor current;
  private final transient Clock clock;

  /** As the rounds stood there last. */
  private transient List<ReviewId> order = List.of();

  /** The round in hand that was brought into sight last. */
  private @Nullable ReviewId seen;

  /**
   * @param page which listens for keys
   */
  QueueColumn(
      Component page, ReviewQueue queue, ReviewerKeys keys, CurrentActor current, Clock clock) {
    this.page = page;
    this.queue = queue;
    this.keys = keys;
    this.current = current;
    this.clock = clock;
    addClassName("bsp-workbench-queue");
  }

  /**
   * Draws it anew.
   *
   * @param open the round in hand
   */
  void show(Shown view, @Nullable ReviewId open) {
    List<QueuedReview> rounds = view.rounds(queue, LONGEST);
    order = rounds.stream().map(QueuedReview::id).toList();
    removeAll();
    add(
        new QueuePanel(rounds, queue.counts(), view, open, current.get().id(), clock),
        new QueueFoot(page, keys, current.get().may(Permission.REVIEW_MANAGE)));
    if (open == null || open.equals(seen)) {
      return; // drawn anew under whoever reads further down
    }
    seen = open;
    getElement()
        .executeJs("this.querySelector('[aria-current]')?.scrollIntoView({block: 'nearest'})");
  }

  /** Stands where no round is in hand. */
  EmptyState invitation(Shown view) {
    List<QueuedReview> waiting = view.rounds(queue, 1);
    return waiting.isEmpty()
        ? new EmptyState(getTranslation("reviews.empty"))
        : new EmptyState(
            getTranslation("reviews.choose"),
            new PageLink(getTranslation("reviews.first"), view.address(waiting.getFirst())));
  }

  /** What comes after that one, of what nobody else has in hand; behind the last, the first. */
  Optional<QueuedReview> following(Shown view, ReviewId decided) {
    int place = order.indexOf(decided);
    List<QueuedReview> free =
        view.rounds(queue, LONGEST).stream()
            .filter(round -> !round.id().equals(decided))
            .filter(round -> !round.isHeldFrom(current.get().id(), clock.instant()))
            .toList();
    return free.stream()
        .filter(round -> order.indexOf(round.id()) > place)
        .findFirst()
        .or(() -> free.stream().findFirst());
  }
}
