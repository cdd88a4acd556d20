package io.bspconsole.keys.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import io.bspconsole.access.Role;
import io.bspconsole.access.StepUp;
import io.bspconsole.keys.KeyPage;
import io.bspconsole.keys.KeyPosition;
import io.bspconsole.keys.KeySettings;
import io.bspconsole.keys.KeyState;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.EmptyState;
import io.bspconsole.uikit.FilterBar;
import io.bspconsole.uikit.FilterChip;
import io.bspconsole.uikit.HasCrumbs;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.Pager;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of keys, the newest first; search, filters and page are in the address. */
@StyleSheet("keys.css")
@SuppressWarnings("NullAway.Init") // entered before anything else is asked of it
abstract class KeysPage extends Main implements HasCrumbs, BeforeEnterObserver {

  private static final int PAGE = 30;

  private final transient KeySettings settings;
  private final transient StepUp stepUp;
  private final TextField search = new TextField();
  private final FilterBar filters = new FilterBar(search);
  private final Div content = new Div();
  private transient KeysAddress address = KeysAddress.START;
  private transient KeyDesk desk;

  KeysPage(KeySettings settings, StepUp stepUp) {
    this.settings = settings;
    this.stepUp = stepUp;
    addClassName("keys-page");
    search.setPrefixComponent(Icon.SEARCH.create());
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        open(address.search(change.getValue()));
      }
    });
    add(
        new PageHead(getTranslation("keys.list.title"))
            .meta(getTranslation("keys.list.meta"))
            .actions(makeButton()),
        filters,
        content);
  }

  /** The desk for what the address names. */
  abstract KeyDesk desk(BeforeEnterEvent event);

  @Override
  public List<Crumb> crumbs() {
    return List.of(Crumb.here(getTranslation("keys.list.title")));
  }

  @Override
  public String getPageTitle() {
    List<String> parts = new ArrayList<>(List.of(getTranslation("keys.list.title")));
    if (address.filter().state() != null) {
      parts.add(KeyWords.state(address.filter().state()));
    }
    if (address.filter().side() != null) {
      parts.add(KeyWords.side(address.filter().side()));
    }
    if (!address.filter().search().isEmpty()) {
      parts.add("“" + address.filter().search() + "”");
    }
    return String.join(", ", parts) + " · BSP Console";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    desk = desk(event);
    address = KeysAddress.of(event.getLocation().getQueryParameters());
    search.setValue(address.filter().search());
    String hint =
        getTranslation(desk.clients().isPresent() ? "keys.list.search" : "keys.list.search.own");
    search.setPlaceholder(hint);
    search.setAriaLabel(hint);
    showChips();
    show();
  }

  private void showChips() {
    List<FilterChip<?>> chips = new ArrayList<>();
    chips.add(
        new FilterChip<>(
            getTranslation("keys.list.state"),
            List.of(KeyState.values()).reversed(),
            KeyWords::state,
            address.filter().state(),
            chosen -> open(address.state(chosen.orElse(null)))));
    if (desk.clients().isPresent()) {
      chips.add(
          new FilterChip<>(
              getTranslation("keys.list.side"),
              List.of(Role.Side.values()),
              KeyWords::side,
              address.filter().side(),
              chosen -> open(address.side(chosen.orElse(null)))));
    }
    filters.chips(chips);
  }

  private void show() {
    KeyPage page = desk.find(address.filter(), address.position(), PAGE);
    content.removeAll();
    if (page.keys().isEmpty()) {
      content.add(empty());
    } else {
      content.add(
          new KeyTable(
              page.keys(),
              desk.clients().isPresent(),
              key -> new RevokeDialog(desk, key, this::show).open()),
          new Pager(
              getTranslation("keys.list.shown", page.keys().size()),
              step(page.newer()),
              step(page.older())));
    }
  }

  private Component empty() {
    return address.isFiltered()
        ? new EmptyState(
            getTranslation("keys.list.empty.filtered"),
            new Button(getTranslation("keys.list.clear"), _ -> open(KeysAddress.START)))
        : new EmptyState(getTranslation("keys.list.empty.first"), makeButton());
  }

  private Button makeButton() {
    Button make = new Button(getTranslation("keys.make.open"), Icon.PLUS.create());
    make.addThemeVariants(ButtonVariant.PRIMARY);
    make.addClickListener(
        _ -> new MakeKeyDialog(desk, settings.lifetime(), stepUp, this::show).open());
    return make;
  }

  private @Nullable Runnable step(@Nullable KeyPosition position) {
    return position == null ? null : () -> open(address.at(position));
  }

  private void open(KeysAddress target) {
    getUI().ifPresent(ui -> ui.navigate(desk.path(), target.parameters()));
  }
}
