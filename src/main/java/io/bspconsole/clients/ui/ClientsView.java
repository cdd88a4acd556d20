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
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Permission;
import io.bspconsole.clients.Standing;
import io.bspconsole.clients.portfolio.ClientPage;
import io.bspconsole.clients.portfolio.ClientRegister;
import io.bspconsole.clients.portfolio.Direction;
import io.bspconsole.live.LiveUpdates;
import io.bspconsole.live.Topic;
import io.bspconsole.live.ui.Refresher;
import io.bspconsole.uikit.CopyLink;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.EmptyState;
import io.bspconsole.uikit.FilterChip;
import io.bspconsole.uikit.HasCrumbs;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.Pager;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of all clients, by name; search, standing and page are in the address. */
@Route(ClientsNavigation.CLIENTS)
@RolesAllowed(Permission.PORTFOLIO_READ)
@StyleSheet("clients.css")
class ClientsView extends Main implements HasCrumbs, BeforeEnterObserver {

  private static final int PAGE = 50;

  private final transient ClientRegister register;
  private final transient CurrentActor current;
  private final TextField search = new TextField();
  private final Span chip = new Span();
  private final Div content = new Div();
  private transient ClientsAddress address = ClientsAddress.START;

  ClientsView(ClientRegister register, CurrentActor current, LiveUpdates live) {
    this.register = register;
    this.current = current;
    new Refresher(this, live, this::show).follow(Topic.Wide.CLIENTS);
    addClassName("clients-page");
    search.setPlaceholder(getTranslation("clients.list.search"));
    search.setAriaLabel(getTranslation("clients.list.search"));
    search.setPrefixComponent(Icon.SEARCH.create());
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        open(address.search(change.getValue()));
      }
    });
    Div filters = new Div(search, chip, new CopyLink());
    filters.addClassName("bsp-filters");
    PageHead head =
        new PageHead(getTranslation("clients.list.title"))
            .meta(getTranslation("clients.list.meta"));
    if (current.get().may(Permission.CLIENT_ONBOARD)) {
      head.actions(addButton());
    }
    add(head, filters, content);
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(Crumb.here(getTranslation("clients.list.title")));
  }

  @Override
  public String getPageTitle() {
    String title = getTranslation("clients.list.title");
    return (address.isFiltered() ? title + ", " + filters() : title) + " · BSP Console";
  }

  private String filters() {
    List<String> parts = new ArrayList<>();
    if (address.filter().standing() != null) {
      parts.add(word(address.filter().standing()));
    }
    if (!address.filter().search().isEmpty()) {
      parts.add("“" + address.filter().search() + "”");
    }
    return String.join(", ", parts);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    address = ClientsAddress.of(event.getLocation().getQueryParameters());
    search.setValue(address.filter().search());
    chip.removeAll();
    chip.add(
        new FilterChip<>(
            getTranslation("clients.list.standing"),
            List.of(Standing.values()),
            this::word,
            address.filter().standing(),
            chosen -> open(address.standing(chosen.orElse(null)))));
    show();
  }

  private void show() {
    ClientPage page = register.find(address.filter(), address.cursor(), address.direction(), PAGE);
    content.removeAll();
    if (page.clients().isEmpty()) {
      content.add(empty());
    } else {
      content.add(
          new ClientTable(page.clients()),
          Pager.ordered(
              getTranslation("clients.list.count", register.count(address.filter())),
              step(page.before(), Direction.BEFORE),
              step(page.after(), Direction.AFTER)));
    }
  }

  private Component empty() {
    if (!address.isFiltered()) {
      return new EmptyState(
          getTranslation(
              current.get().seesAll() ? "clients.list.empty.first" : "clients.list.empty.named"));
    }
    return new EmptyState(
        getTranslation("clients.list.empty.filtered", filters()),
        new Button(getTranslation("clients.list.clear"), _ -> open(ClientsAddress.START)));
  }

  private Button addButton() {
    Button add = new Button(getTranslation("clients.add.open"), Icon.PLUS.create());
    add.addThemeVariants(ButtonVariant.PRIMARY);
    add.addClickListener(_ -> new AddClientDialog(register).open());
    return add;
  }

  private @Nullable Runnable step(@Nullable String cursor, Direction direction) {
    return cursor == null ? null : () -> open(address.page(cursor, direction));
  }

  private String word(Standing standing) {
    return getTranslation("uikit.state.standing." + standing.name());
  }

  private void open(ClientsAddress target) {
    getUI().ifPresent(ui -> ui.navigate(ClientsNavigation.CLIENTS, target.parameters()));
  }
}
