package io.bspconsole.webhooks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Permission;
import io.bspconsole.live.LiveUpdates;
import io.bspconsole.live.Topic;
import io.bspconsole.live.ui.Refresher;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.EmptyState;
import io.bspconsole.uikit.HasCrumbs;
import io.bspconsole.uikit.PageHead;
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
import io.bspconsole.webhooks.portfolio.EventWork;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What Meta sent, newest first, each with our reading of it and what can be done about it. */
@Route(WebhooksNavigation.EVENTS)
@RolesAllowed(Permission.EVENT_READ)
@StyleSheet("webhooks.css")
class EventsView extends Main implements HasCrumbs, BeforeEnterObserver {

  private static final int PAGE = 30;

  private final transient EventLog log;
  private final transient EventActions actions;
  private final boolean works;
  private final Div filters = new Div();
  private final Set<UUID> selected = new LinkedHashSet<>();
  private final Set<UUID> open = new HashSet<>();
  private final Button chosen = new Button();
  private final Button closing = new Button();
  private List<Component> shown = List.of();
  private EventAddress address = EventAddress.of(EventFilter.ALL);

  EventsView(EventLog log, EventWork work, CurrentActor current, LiveUpdates live) {
    this.log = log;
    this.actions = new EventActions(work, this);
    this.works = current.get().may(Permission.EVENT_WORK);
    addClassName("events-page");
    chosen.addThemeName("small");
    chosen.addClickListener(
        _ -> actions.replay(Set.copyOf(selected), replay -> follow(replay.at())));
    closing.addThemeName("small");
    closing.addClickListener(_ -> actions.close(selectedOpen(), this::closed));
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
    selected.clear();
    filters.removeAll();
    filters.add(new EventFilters(log, address.filter(), filter -> go(EventAddress.of(filter))));
    show();
  }

  /** Draws what changes by itself; the filters, of which one may be open, stay. */
  private void show() {
    EventPage page = log.find(address.filter(), address.cursor(), PAGE);
    selected.retainAll(page.rows().stream().map(EventRow::id).collect(Collectors.toSet()));
    open.clear();
    page.rows().stream()
        .filter(row -> row.state().needsPeople())
        .map(EventRow::id)
        .forEach(open::add);
    ViewTabs views = tabs();
    List<Component> parts = new ArrayList<>();
    Optional.ofNullable(address.filter().replayedAt())
        .or(log::replaying)
        .ifPresent(at ->
            parts.add(
                new ReplayNote(
                    log, at, works ? () -> actions.stopReplay(at, this::follow) : null)));
    if (works && !page.rows().isEmpty()) {
      parts.add(bar());
    }
    parts.add(page.rows().isEmpty() ? empty() : list(page.rows()));
    parts.add(
        new Pager(
            getTranslation("webhooks.events.shown", page.rows().size()),
            step(page.newer()),
            step(page.older())));
    shown.forEach(this::remove);
    addComponentAtIndex(1, views);
    parts.forEach(this::add);
    parts.addFirst(views);
    shown = parts;
  }

  private ViewTabs tabs() {
    EventCounts counts = log.counts();
    EventFilter filter = address.filter();
    EventState now = filter.state();
    return new ViewTabs(getTranslation("webhooks.events.views"))
        .tab(getTranslation("webhooks.tab.all"), path(null), now == null && !filter.mine())
        .tab(
            getTranslation("webhooks.tab.waiting"),
            counts.waiting(),
            path(EventState.DUE),
            now == EventState.DUE)
        .tab(
            getTranslation("webhooks.tab.quarantine"),
            counts.quarantined(),
            path(EventState.QUARANTINED),
            now == EventState.QUARANTINED)
        .tab(
            getTranslation("webhooks.tab.dead"),
            counts.dead(),
            path(EventState.DEAD),
            now == EventState.DEAD)
        .tab(
            getTranslation("webhooks.tab.mine"),
            EventAddress.of(filter.state(null).mine(true)).path(),
            now == null && filter.mine());
  }

  private String path(@Nullable EventState state) {
    return EventAddress.of(address.filter().state(state).mine(false)).path();
  }

  private Component bar() {
    Button all =
        new Button(
            getTranslation("webhooks.replay.all"),
            _ -> actions.replayAll(address.filter(), this::follow));
    all.addThemeName("small");
    Div bar = new Div(chosen, closing, all);
    bar.addClassName("events-bar");
    count();
    return bar;
  }

  private void count() {
    chosen.setText(getTranslation("webhooks.replay.selected", selected.size()));
    chosen.setEnabled(!selected.isEmpty());
    int closed = selectedOpen().size();
    closing.setText(getTranslation("webhooks.close.selected", closed));
    closing.setEnabled(closed > 0);
  }

  /** Of what is selected that which can be closed. */
  private List<UUID> selectedOpen() {
    return selected.stream().filter(open::contains).toList();
  }

  private void closed() {
    selected.clear();
    show();
  }

  private void follow(Instant replayedAt) {
    selected.clear();
    go(EventAddress.of(EventFilter.ALL.replayedAt(replayedAt)));
  }

  private Component list(List<EventRow> rows) {
    UnorderedList list = new UnorderedList();
    list.addClassName("events-rows");
    Times times = Times.of(this);
    rows.forEach(row -> {
      EventItem item = new EventItem(row, address.filter(), times);
      if (works && row.state() != EventState.DUE) {
        item.addComponentAsFirst(choice(row));
      }
      list.add(item);
    });
    return list;
  }

  private Checkbox choice(EventRow row) {
    Checkbox choice = new Checkbox(selected.contains(row.id()));
    choice.setAriaLabel(getTranslation("webhooks.select", EventWords.sentence(row)));
    choice.addValueChangeListener(change -> {
      if (Boolean.TRUE.equals(change.getValue())) {
        selected.add(row.id());
      } else {
        selected.remove(row.id());
      }
      count();
    });
    return choice;
  }

  private Component empty() {
    if (address.filter().isEmpty()) {
      return new EmptyState(getTranslation("webhooks.empty.first"));
    }
    return new EmptyState(
        getTranslation(
            address.filter().replayedAt() == null
                ? "webhooks.empty.filtered"
                : "webhooks.empty.replayed"),
        new Button(
            getTranslation("webhooks.filter.clear"), _ -> go(EventAddress.of(EventFilter.ALL))));
  }

  private @Nullable Runnable step(@Nullable EventCursor cursor) {
    return cursor == null ? null : () -> go(address.page(cursor));
  }

  private void go(EventAddress target) {
    Optional.ofNullable(UI.getCurrent())
        .ifPresent(ui -> ui.navigate(WebhooksNavigation.EVENTS, target.parameters()));
  }
}
