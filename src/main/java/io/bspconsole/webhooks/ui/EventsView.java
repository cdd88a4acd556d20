package io.bspconsole.webhooks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.bspconsole.access.Permission;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.live.LiveUpdates;
import io.bspconsole.live.Topic;
import io.bspconsole.live.ui.Refresher;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.EmptyState;
import io.bspconsole.uikit.FilterChip;
import io.bspconsole.uikit.HasCrumbs;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.PageLink;
import io.bspconsole.uikit.Pager;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.ViewTabs;
import io.bspconsole.webhooks.EventState;
import io.bspconsole.webhooks.portfolio.EventCounts;
import io.bspconsole.webhooks.portfolio.EventCursor;
import io.bspconsole.webhooks.portfolio.EventFilter;
import io.bspconsole.webhooks.portfolio.EventLog;
import io.bspconsole.webhooks.portfolio.EventPage;
import io.bspconsole.webhooks.portfolio.EventRow;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Meta sent, newest first, each with our reading of it. */
@Route(WebhooksNavigation.EVENTS)
@RolesAllowed(Permission.EVENT_READ)
@StyleSheet("webhooks.css")
class EventsView extends Main implements HasCrumbs, BeforeEnterObserver {

  private static final int PAGE = 30;

  private final transient EventLog log;
  private final Div filters = new Div();
  private List<Component> shown = List.of();
  private EventAddress address = new EventAddress(EventFilter.ALL, null);

  EventsView(EventLog log, LiveUpdates live) {
    this.log = log;
    addClassName("events-page");
    filters.addClassName("events-filters");
    add(
        new PageHead(getTranslation("webhooks.events.title"))
            .meta(getTranslation("webhooks.events.meta")),
        filters);
    new Refresher(this, live, this::show).follow(Topic.Wide.EVENTS);
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(Crumb.here(getTranslation("webhooks.events.title")));
  }

  @Override
  public String getPageTitle() {
    EventState state = address.filter().state();
    String title = getTranslation("webhooks.events.title");
    return (state == null ? title : title + ", " + EventWords.state(state)) + " · BSP Console";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    address = EventAddress.of(event.getLocation().getQueryParameters());
    filters.removeAll();
    chips();
    show();
  }

  /** Draws what changes by itself; the filters, of which one may be open, stay. */
  private void show() {
    EventPage page = log.find(address.filter(), address.cursor(), PAGE);
    ViewTabs views = tabs();
    Component rows = page.rows().isEmpty() ? empty() : list(page.rows());
    Pager pager =
        new Pager(
            getTranslation("webhooks.events.shown", page.rows().size()),
            step(page.newer()),
            step(page.older()));
    shown.forEach(this::remove);
    shown = List.of(views, rows, pager);
    addComponentAtIndex(1, views);
    add(rows, pager);
  }

  private ViewTabs tabs() {
    EventCounts counts = log.counts();
    EventState now = address.filter().state();
    return new ViewTabs(getTranslation("webhooks.events.views"))
        .tab(getTranslation("webhooks.tab.all"), address.state(null).path(), now == null)
        .tab(
            getTranslation("webhooks.tab.waiting"),
            counts.waiting(),
            address.state(EventState.DUE).path(),
            now == EventState.DUE)
        .tab(
            getTranslation("webhooks.tab.quarantine"),
            counts.quarantined(),
            address.state(EventState.QUARANTINED).path(),
            now == EventState.QUARANTINED)
        .tab(
            getTranslation("webhooks.tab.dead"),
            counts.dead(),
            address.state(EventState.DEAD).path(),
            now == EventState.DEAD);
  }

  private void chips() {
    EventFilter filter = address.filter();
    filters.add(
        new FilterChip<>(
            getTranslation("webhooks.filter.state"),
            List.of(EventState.values()),
            EventWords::state,
            filter.state(),
            state -> go(address.state(state.orElse(null)))),
        new FilterChip<>(
            getTranslation("webhooks.filter.field"),
            log.fields(),
            field -> field,
            filter.field(),
            field -> go(address.field(field.orElse(null)))));
    if (filter.client() != null) {
      filters.add(clientChip(filter.client()));
    }
  }

  /** Shown only while one is chosen: a client is chosen by its name in a row. */
  private Component clientChip(ClientId client) {
    String name = log.clientName(client).orElseGet(() -> client.toString());
    return new FilterChip<>(
        getTranslation("webhooks.filter.client"),
        List.of(client),
        _ -> name,
        client,
        chosen -> go(address.client(chosen.orElse(null))));
  }

  private Component list(List<EventRow> rows) {
    UnorderedList list = new UnorderedList();
    list.addClassName("events-rows");
    Times times = Times.of(this);
    rows.forEach(row -> list.add(item(row, times)));
    return list;
  }

  private ListItem item(EventRow row, Times times) {
    PageLink sentence = new PageLink(EventWords.sentence(row), WebhooksNavigation.event(row.id()));
    sentence.addClassName("bsp-strong");
    Div facts = new Div(times.mark(row.receivedAt()), owner(row));
    facts.addClassName("events-facts");
    if (row.field() != null) {
      Span field = new Span(row.field());
      field.addClassName("bsp-mono");
      facts.add(field);
    }
    Div words = new Div(sentence, facts);
    words.addClassName("bsp-grow");
    ListItem item = new ListItem(words, EventWords.badge(row.state()));
    item.addClassName("events-row");
    return item;
  }

  private Component owner(EventRow row) {
    return row.client() == null
        ? new Span(EventWords.owner(row))
        : new PageLink(EventWords.owner(row), address.client(row.client()).path());
  }

  private Component empty() {
    if (address.filter().isEmpty()) {
      return new EmptyState(getTranslation("webhooks.empty.first"));
    }
    return new EmptyState(
        getTranslation("webhooks.empty.filtered"),
        new Button(
            getTranslation("webhooks.filter.clear"),
            _ -> go(new EventAddress(EventFilter.ALL, null))));
  }

  private @Nullable Runnable step(@Nullable EventCursor cursor) {
    return cursor == null ? null : () -> go(address.page(cursor));
  }

  private void go(EventAddress target) {
    Optional.ofNullable(UI.getCurrent())
        .ifPresent(ui -> ui.navigate(WebhooksNavigation.EVENTS, target.parameters()));
  }
}
