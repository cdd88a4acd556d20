package io.bspconsole.webhooks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Permission;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.live.LiveUpdates;
import io.bspconsole.live.Topic;
import io.bspconsole.live.ui.Refresher;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.Facts;
import io.bspconsole.uikit.HasCrumbs;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Tone;
import io.bspconsole.webhooks.EventState;
import io.bspconsole.webhooks.Reading;
import io.bspconsole.webhooks.portfolio.EventCare;
import io.bspconsole.webhooks.portfolio.EventClosing;
import io.bspconsole.webhooks.portfolio.EventDetails;
import io.bspconsole.webhooks.portfolio.EventLog;
import io.bspconsole.webhooks.portfolio.EventRow;
import io.bspconsole.webhooks.portfolio.EventWork;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One event: what Meta sent, beside what we make of it and what came of it. */
@Route(WebhooksNavigation.EVENTS + "/:event")
@RolesAllowed(Permission.EVENT_READ)
@StyleSheet("webhooks.css")
class EventView extends Main implements HasCrumbs, BeforeEnterObserver {

  private final transient EventLog log;
  private final transient EventActions actions;
  private final boolean works;
  private String title = "";
  private @Nullable UUID shown;

  EventView(EventLog log, EventWork work, CurrentActor current, LiveUpdates live) {
    this.log = log;
    this.actions = new EventActions(work, this);
    this.works = current.get().may(Permission.EVENT_WORK);
    addClassName("events-page");
    new Refresher(this, live, this::refresh).follow(Topic.Wide.EVENTS);
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        Crumb.link(getTranslation("webhooks.events.title"), WebhooksNavigation.EVENTS),
        Crumb.here(title));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<UUID> id = event.getRouteParameters().get("event").flatMap(Uuids::parse);
    try {
      shown = id.orElseThrow(NotFound::new);
      show(log.get(shown));
    } catch (NotFound _) {
      event.rerouteToError(NotFoundException.class);
    }
  }

  /** Looks again without telling the trail: nobody asked to see it anew. */
  private void refresh() {
    if (shown == null) {
      return;
    }
    try {
      show(log.again(shown));
    } catch (NotFound _) {
      shown = null; // what is gone stays on the page as it was last seen
    }
  }

  private void show(EventDetails details) {
    removeAll();
    EventRow row = details.row();
    Times times = Times.of(this);
    title = EventWords.sentence(row);
    Div columns =
        switch (details) {
          case EventDetails.OfEvent event ->
              new Div(
                  raw("webhooks.event.sent", event.json()),
                  new Div(reading(row, times), course(event, times)));
          case EventDetails.OfDelivery delivery ->
              new Div(
                  raw(
                      delivery.hexadecimal()
                          ? "webhooks.delivery.hexadecimal"
                          : "webhooks.delivery.text",
                      delivery.text()),
                  course(delivery, times));
        };
    columns.addClassName("events-columns");
    removeAll();
    PageHead head =
        new PageHead(title)
            .badges(EventWords.badge(row.state()))
            .meta(new Span(EventWords.owner(row)), times.mark(row.receivedAt()));
    if (works) {
      head.actions(actions.of(row, this::refresh).toArray(Component[]::new));
    }
    add(head, columns);
  }

  private Component raw(String titleKey, String text) {
    Pre pre = new Pre(text);
    pre.addClassName("events-code");
    pre.getElement().setAttribute("tabindex", "0"); // long lines scroll, with keys too
    return new Card(getTranslation(titleKey), pre);
  }

  private Component reading(EventRow row, Times times) {
    Card card = new Card(getTranslation("webhooks.event.reading"));
    return switch (row.reading()) {
      case Reading.Understood(var event) ->
          card.content(new Paragraph(title), EventFacts.of(event, times));
      case Reading.Unhandled(var values) when !values.isEmpty() ->
          card.content(new Paragraph(title), EventFacts.verbatim(values));
      case null, default -> card.content(new Paragraph(title));
    };
  }

  private Component course(EventDetails.OfEvent event, Times times) {
    EventRow row = event.row();
    Facts facts =
        outcome(row)
            .fact(getTranslation("webhooks.fact.occurred"), times.withYear(row.occurredAt()))
            .fact(getTranslation("webhooks.fact.received"), times.withYear(row.receivedAt()))
            .fact(
                getTranslation("webhooks.fact.account"),
                row.account() == null ? getTranslation("webhooks.none") : row.account())
            .fact(
                getTranslation("webhooks.fact.attempts"),
                getTranslation("webhooks.attempts", event.attempts(), event.misses()));
    if (row.statedAt() != null) {
      facts.fact(
          getTranslation("webhooks.fact.stated"),
          getTranslation("webhooks.stated", times.withYear(row.statedAt())));
    }
    if (event.settledAt() != null) {
      facts.fact(getTranslation("webhooks.fact.settled"), times.withYear(event.settledAt()));
    } else if (row.state() == EventState.DUE) {
      facts.fact(getTranslation("webhooks.fact.next"), times.withYear(event.dueAt()));
    }
    care(row.care(), facts, times);
    closing(event, facts, times);
    return new Card(getTranslation("webhooks.event.course"), note(row), facts);
  }

  private void care(EventCare care, Facts facts, Times times) {
    if (care.ownerName() != null) {
      facts.fact(getTranslation("webhooks.fact.owner"), care.ownerName());
    }
    if (care.attendBy() != null) {
      facts.fact(getTranslation("webhooks.fact.attend"), times.withYear(care.attendBy()));
    }
    if (care.replayedAt() != null) {
      facts.fact(
          getTranslation("webhooks.fact.replayed"),
          getTranslation("webhooks.replayed", care.replays(), times.withYear(care.replayedAt())));
    }
    if (care.routedFrom() != null) {
      facts.fact(getTranslation("webhooks.fact.routed"), care.routedFrom());
    }
  }

  private void closing(EventDetails details, Facts facts, Times times) {
    EventClosing closing = details.closing();
    if (closing != null) {
      facts
          .fact(
              getTranslation("webhooks.fact.closed"),
              getTranslation(
                  "webhooks.closed",
                  closing.by() == null ? getTranslation("webhooks.none") : closing.by(),
                  times.withYear(closing.at())))
          .fact(getTranslation("webhooks.fact.closed.reason"), closing.reason());
    }
  }

  private Component course(EventDetails.OfDelivery delivery, Times times) {
    Facts facts =
        outcome(delivery.row())
            .fact(
                getTranslation("webhooks.fact.received"),
                times.withYear(delivery.row().receivedAt()))
            .fact(
                getTranslation("webhooks.fact.size"),
                getTranslation("webhooks.bytes", delivery.size()));
    closing(delivery, facts, times);
    return new Card(getTranslation("webhooks.event.course"), note(delivery.row()), facts);
  }

  private Facts outcome(EventRow row) {
    return new Facts().fact(getTranslation("webhooks.filter.state"), EventWords.badge(row.state()));
  }

  private Component note(EventRow row) {
    String means =
        getTranslation(
            row.isDelivery() && row.state() != EventState.CLOSED
                ? "webhooks.delivery.means"
                : "webhooks.means." + row.state());
    return row.problem() == null
        ? new Paragraph(means)
        : new Note(
            row.state() == EventState.DEAD ? Tone.BAD : Tone.WARN,
            new Paragraph(EventWords.problem(row.problem())),
            new Paragraph(means));
  }
}
