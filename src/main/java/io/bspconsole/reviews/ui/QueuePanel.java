package io.bspconsole.reviews.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.bspconsole.kernel.ReviewId;
import io.bspconsole.reviews.ReviewState;
import io.bspconsole.reviews.portfolio.ReviewQueue.QueuedReview;
import io.bspconsole.templates.check.Languages;
import io.bspconsole.uikit.EmptyState;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.PageLink;
import io.bspconsole.uikit.StateBadges;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Tone;
import io.bspconsole.uikit.ViewTabs;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits, the longest first, and what was decided last. */
class QueuePanel extends Div {

  private final Clock clock;

  QueuePanel(
      List<QueuedReview> rounds,
      int waiting,
      boolean decided,
      @Nullable ReviewId open,
      Clock clock) {
    this.clock = clock;
    if (open == null) {
      H1 title = new H1(getTranslation("reviews.title")); // the crumb above it is what one sees
      title.addClassName("bsp-unseen");
      add(title);
    }
    add(
        new ViewTabs(getTranslation("reviews.title"))
            .tab(getTranslation("reviews.tab.waiting"), waiting, ReviewsNavigation.QUEUE, !decided)
            .tab(getTranslation("reviews.tab.decided"), ReviewsNavigation.DECIDED, decided));
    if (rounds.isEmpty()) {
      add(new EmptyState(getTranslation(decided ? "reviews.none.decided" : "reviews.empty")));
      return;
    }
    UnorderedList list = new UnorderedList();
    list.addClassName("bsp-queue");
    rounds.forEach(round -> list.add(new ListItem(line(round, round.id().equals(open)))));
    Nav nav = new Nav(list);
    nav.setAriaLabel(getTranslation("reviews.queue"));
    add(nav);
  }

  private PageLink line(QueuedReview round, boolean open) {
    Span name = new Span(round.templateName());
    name.addClassNames("bsp-strong", "bsp-grow");
    Div first = new Div(name, age(round));
    Div second = new Div(new Span(round.clientName()));
    second.addClassName("bsp-secondary");
    Span facts =
        new Span(
            getTranslation("reviews.category." + round.category())
                + " · "
                + Languages.name(round.language(), getLocale()));
    facts.addClassName("bsp-grow");
    Div third = new Div(facts, mark(round));
    for (Div row : List.of(first, second, third)) {
      row.addClassName("bsp-queue-row");
    }
    PageLink link =
        new PageLink(ReviewsNavigation.review(round.client(), round.id()), first, second, third);
    return link.current(open);
  }

  private Span age(QueuedReview round) {
    Duration waited = Duration.between(round.submittedAt(), clock.instant());
    Span age = new Span(Times.of(this).span(waited));
    age.addClassName("bsp-secondary");
    return age;
  }

  private Span mark(QueuedReview round) {
    if (round.state() != ReviewState.OPEN) {
      return StateBadges.ours(round.state().name());
    }
    Span mark =
        round.warnings() > 0
            ? new Span(Icon.WARNING.create(Tone.WARN), new Span(Integer.toString(round.warnings())))
            : new Span(Icon.RING_TICK.create(Tone.GOOD), new Span(getTranslation("reviews.clean")));
    mark.addClassName("bsp-queue-mark");
    if (round.warnings() > 0) {
      mark.getElement()
          .setAttribute("aria-label", getTranslation("reviews.warnings", round.warnings()));
    }
    return mark;
  }
}
