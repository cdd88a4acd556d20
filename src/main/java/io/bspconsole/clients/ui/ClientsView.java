package io.bspconsole.clients.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.bspconsole.access.Actor;
import io.bspconsole.access.Permission;
import io.bspconsole.clients.portfolio.ClientLines;
import io.bspconsole.clients.portfolio.ClientQuery;
import io.bspconsole.clients.portfolio.Direction;
import io.bspconsole.live.LiveUpdates;
import io.bspconsole.live.Topic;
import io.bspconsole.live.ui.Refresher;
import io.bspconsole.uikit.CopyLink;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.EmptyState;
import io.bspconsole.uikit.FilterBar;
import io.bspconsole.uikit.HasCrumbs;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.Pager;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All clients: who waits for whom, since when and until when. View, search, filters, order, columns
 * and page are in the address.
 */
@Route(ClientsNavigation.CLIENTS)
@RolesAllowed(Permission.PORTFOLIO_READ)
@StyleSheet("clients.css")
class ClientsView extends Main implements HasCrumbs, BeforeEnterObserver {

  private static final int PAGE = 50;

  private final transient ClientsDesk desk;
  private final TextField search = new TextField();
  private final FilterBar filters = new FilterBar(search, new CopyLink());
  private final Div tabs = new Div();
  private final Div content = new Div();
  private transient ClientsAddress address = ClientsAddress.START;
  private String words = "";

  ClientsView(ClientsDesk desk, LiveUpdates live) {
    this.desk = desk;
    new Refresher(this, live, this::refresh).follow(Topic.Wide.CLIENTS);
    addClassName("clients-page");
    search.setPlaceholder(getTranslation("clients.list.search"));
    search.setAriaLabel(getTranslation("clients.list.search"));
    search.setPrefixComponent(Icon.SEARCH.create());
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        open(address.with(address.query().withSearch(change.getValue().strip())));
      }
    });
    add(head(), tabs, filters, content);
  }

  private PageHead head() {
    PageHead head =
        new PageHead(getTranslation("clients.list.title"))
            .meta(getTranslation("clients.list.meta"));
    Actor actor = desk.actor();
    desk.bring(this::refresh).ifPresent(head::actions);
    if (actor.may(Permission.PORTFOLIO_EXPORT)) {
      head.actions(desk.download(() -> address.query()));
    }
    if (actor.may(Permission.CLIENT_ONBOARD)) {
      Button bring = new Button(getTranslation("clients.import.open"));
      bring.addClickListener(_ -> desk.openImport(this::refresh));
      Button add = new Button(getTranslation("clients.add.open"), Icon.PLUS.create());
      add.addThemeVariants(ButtonVariant.PRIMARY);
      add.addClickListener(_ -> desk.openAdd());
      head.actions(bring, add);
    }
    return head;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(Crumb.here(getTranslation("clients.list.title")));
  }

  @Override
  public String getPageTitle() {
    String title = getTranslation("clients.list.title");
    return (words.isEmpty() ? title : title + ", " + words) + " · BSP Console";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    address = ClientsAddress.of(event.getLocation().getQueryParameters());
    search.setValue(address.query().search());
    ClientFilters shown = desk.filters(address, this::open);
    words = shown.words();
    filters.chips(shown.chips());
    show();
  }

  /** A tick that somebody is setting is not taken from him. */
  private void refresh() {
    boolean ticked =
        content
            .getChildren()
            .anyMatch(it -> it instanceof ClientTable table && !table.chosen().isEmpty());
    if (!ticked) {
      show();
    }
  }

  private void show() {
    tabs.removeAll();
    desk.contested().ifPresent(tabs::add);
    tabs.add(desk.tabs(address, this::show));
    ClientLines page = desk.find(address, PAGE);
    content.removeAll();
    if (page.lines().isEmpty()) {
      content.add(empty());
      return;
    }
    Div chosen = new Div();
    chosen.addClassNames("clients-chosen", "bsp-ticked");
    boolean choosing = desk.actor().may(Permission.CLIENT_ONBOARD);
    ClientTable[] table = new ClientTable[1];
    table[0] =
        new ClientTable(
            page.lines(), address.columns(), choosing, () -> showChosen(chosen, table[0]));
    content.add(
        table[0],
        chosen,
        Pager.ordered(
            getTranslation("clients.list.count", desk.count(address.query())),
            step(page.before(), Direction.BEFORE),
            step(page.after(), Direction.AFTER)));
  }

  private void showChosen(Div bar, ClientTable table) {
    bar.removeAll();
    int count = table.chosen().size();
    if (count > 0) {
      Button assign = new Button(getTranslation("clients.assign.open"));
      assign.addClickListener(_ -> desk.openAssign(table.chosen(), this::show));
      bar.add(new Span(getTranslation("clients.list.chosen", count)), assign);
    }
  }

  private Component empty() {
    ClientQuery query = address.query();
    if (!query.isFiltered()) {
      return new EmptyState(
          getTranslation(
              desk.actor().seesAll() ? "clients.list.empty.first" : "clients.list.empty.named"));
    }
    return new EmptyState(
        getTranslation("clients.list.empty.filtered", words),
        new Button(getTranslation("clients.list.clear"), _ -> open(ClientsAddress.START)));
  }

  private @Nullable Runnable step(@Nullable String cursor, Direction direction) {
    return cursor == null ? null : () -> open(address.page(cursor, direction));
  }

  private void open(ClientsAddress target) {
    getUI().ifPresent(ui -> ui.navigate(ClientsNavigation.CLIENTS, target.parameters()));
  }
}
