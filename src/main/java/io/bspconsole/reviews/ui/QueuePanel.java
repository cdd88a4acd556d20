package io.bspconsole.reviews.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.ReviewId;
import io.bspconsole.reviews.ReviewState;
import io.bspconsole.reviews.portfolio.ReviewQueue.QueueCounts;
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
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What waits, what is due first before the rest, and what was decided last. */
class QueuePanel extends Div {

  private final Shown view;
  private final PersonId reader;
  private final Instant now;

  QueuePanel(
      List<QueuedReview> rounds,
      QueueCounts counts,
      Shown view,
      @Nullable ReviewId open,
      PersonId reader,
      Clock clock) {
    this.view = view;
    this.reader = reader;
    this.now = clock.instant();
    if (open == null) {
      H1 title = new H1(getTranslation("reviews.title")); // the crumb above it is what one sees
      title.addClassName("bsp-unseen");
      add(title);
    }
    add(tabs(counts));
    if (rounds.isEmpty()) {
      boolean decided = view == Shown.DECIDED;
      add(new EmptyState(getTranslation(decided ? "reviews.none.decided" : "reviews.empty")));
      return;
    }
    int here =
        rounds.stream().map(QueuedReview::id).toList().indexOf(open == null ? new Object() : open);
    UnorderedList list = new UnorderedList();
    list.addClassName("bsp-queue");
    for (int i = 0; i < rounds.size(); i++) {
      PageLink line = line(rounds.get(i), i == here);
      key(line, i == here + 1 ? "J" : i == here - 1 ? "K" : null);
      list.add(new ListItem(line));
    }
    Nav nav = new Nav(list);
    nav.setAriaLabel(getTranslation("reviews.queue"));
    add(nav);
  }

  private ViewTabs tabs(QueueCounts counts) {
    ViewTabs tabs = new ViewTabs(getTranslation("reviews.title"));
    for (Shown each : Shown.values()) {
      String path = ReviewsNavigation.QUEUE + each.query();
      if (each == Shown.DECIDED) {
        tabs.tab(getTranslation(each.key()), path, each == view);
      } else {
        tabs.tab(getTranslation(each.key()), each.count(counts), path, each == view);
      }
    }
    return tabs;
  }

  private static void key(PageLink line, @Nullable String key) {
    if (key != null) {
      line.getElement().setAttribute("data-key", key);
      line.getElement().setAttribute("aria-keyshortcuts", key);
    }
  }

  private PageLink line(QueuedReview round, boolean open) {
    Span name = new Span(round.templateName());
    name.addClassNames("bsp-strong", "bsp-grow");
    Div first = new Div(name, clock(round));
    Div second = new Div(new Span(round.clientName()));
    second.addClassName("bsp-secondary");
    Span facts =
        new Span(
            getTranslation("reviews.category." + round.category())
                + " · "
                + Languages.name(round.language(), getLocale()));
    facts.addClassName("bsp-grow");
    Div third = new Div(facts, mark(round));
    Div[] rows =
        Stream.concat(Stream.of(first, second, third), Stream.ofNullable(whose(round)))
            .toArray(Div[]::new);
    for (Div row : rows) {
      row.addClassName("bsp-queue-row");
    }
    PageLink link = new PageLink(view.address(round), rows);
    return link.current(open);
  }

  /** When it is due, or how late it is; else what time stands here, in words too. */
  private Span clock(QueuedReview round) {
    Times times = Times.of(this);
    Instant due = round.dueAt();
    Span words;
    if (view == Shown.LATER && round.laterUntil() != null) {
      words = new Span(getTranslation("reviews.queue.later", times.absolute(round.laterUntil())));
    } else if (round.decidedAt() != null) {
      String span = times.span(Duration.between(round.decidedAt(), now));
      words = new Span(getTranslation("reviews.queue.decided", span));
    } else if (due == null) {
      String span = times.span(Duration.between(round.submittedAt(), now));
      words = new Span(getTranslation("reviews.queue.waits", span));
    } else if (due.isBefore(now)) {
      words = new Span(getTranslation("reviews.late", times.span(Duration.between(due, now))));
      words.addClassName("bsp-queue-late");
      return words;
    } else {
      boolean soon = Duration.between(now, due).compareTo(Duration.ofHours(20)) < 0;
      words = new Span(getTranslation("reviews.due", soon ? times.time(due) : times.absolute(due)));
    }
    words.addClassName("bsp-secondary");
    return words;
  }

  private @Nullable Div whose(QueuedReview round) {
    if (round.state() != ReviewState.OPEN) {
      return null;
    }
    String words =
        round.isHeldFrom(reader, now)
            ? named("reviews.held.by", round.heldByName())
            : round.firstByName() != null
                ? named("reviews.first.by", round.firstByName())
                : round.assignedToName() != null
                    ? named("reviews.assigned", round.assignedToName())
                    : null;
    if (words == null) {
      return null;
    }
    Div whose = new Div(Icon.PERSON.create(), new Span(words));
    whose.addClassName("bsp-secondary");
    return whose;
  }

  private String named(String key, @Nullable String name) {
    return getTranslation(key, Objects.requireNonNullElse(name, ""));
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
