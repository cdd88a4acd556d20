package io.bspconsole.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import io.bspconsole.clients.ClientSummary;
import io.bspconsole.clients.portfolio.ClientFilter;
import io.bspconsole.clients.portfolio.ClientRegister;
import io.bspconsole.clients.portfolio.Direction;
import io.bspconsole.uikit.Icon;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Leads to a page of the menus or to a client, by a part of its name; Ctrl and K lead here. */
class JumpField extends ComboBox<JumpField.Place> {

  private static final int LONGEST_SEARCH = 100;
  private static final int MOST_CLIENTS = 20;

  /**
   * Where one may go.
   *
   * @param path from the root of the console
   */
  record Place(String name, String path) {}

  private final transient ClientRegister register;
  private List<Place> pages = List.of();

  JumpField(ClientRegister register) {
    this.register = register;
    addClassName("bsp-jump");
    setAriaLabel(getTranslation("shell.jump"));
    setPlaceholder(getTranslation("shell.jump.placeholder"));
    setPrefixComponent(Icon.SEARCH.create());
    setItemLabelGenerator(Place::name);
    setItems(this::find);
    addValueChangeListener(chosen -> {
      Place place = chosen.getValue();
      if (place != null) {
        clear();
        UI.getCurrent().navigate(place.path());
      }
    });
    for (KeyModifier modifier : List.of(KeyModifier.CONTROL, KeyModifier.META)) {
      Shortcuts.addShortcutListener(this, _ -> focus(), Key.KEY_K, modifier);
    }
  }

  /** The pages of the menus that are to be found from now on. */
  void offer(List<ConsoleMenu.Item> items) {
    pages = items.stream().map(item -> new Place(getTranslation(item.key()), item.path())).toList();
    getDataProvider().refreshAll();
  }

  /** All at once: whoever does not find it among so many types some more letters. */
  Stream<Place> find(Query<Place, String> query) {
    int limit = Math.max(1, query.getLimit());
    if (query.getOffset() > 0) {
      return Stream.empty();
    }
    String typed = query.getFilter().orElse("").strip();
    String words = typed.substring(0, Math.min(LONGEST_SEARCH, typed.length()));
    String folded = words.toLowerCase(Locale.ROOT);
    return Stream.concat(
            pages.stream().filter(page -> page.name().toLowerCase(Locale.ROOT).contains(folded)),
            words.isEmpty() ? Stream.empty() : clients(words))
        .limit(limit);
  }

  private Stream<Place> clients(String words) {
    return register
        .find(new ClientFilter(words, null), null, Direction.AFTER, MOST_CLIENTS)
        .clients()
        .stream()
        .limit(MOST_CLIENTS)
        .map(JumpField::place);
  }

  private static Place place(ClientSummary client) {
    return new Place(client.name(), "clients/" + client.id());
  }
}
