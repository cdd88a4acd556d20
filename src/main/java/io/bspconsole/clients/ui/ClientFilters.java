package io.bspconsole.clients.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import io.bspconsole.accounts.portfolio.Colleague;
import io.bspconsole.clients.Party;
import io.bspconsole.clients.Standing;
import io.bspconsole.clients.portfolio.ClientQuery;
import io.bspconsole.clients.portfolio.ClientQuery.Due;
import io.bspconsole.clients.portfolio.ClientQuery.Sort;
import io.bspconsole.clients.portfolio.ClientRating;
import io.bspconsole.uikit.FilterChip;
import io.bspconsole.uikit.Icon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The chips above the list of clients: what it shows, and in which order. */
final class ClientFilters {

  private final ClientsAddress address;
  private final List<Colleague> colleagues;
  private final Consumer<ClientsAddress> open;

  ClientFilters(ClientsAddress address, List<Colleague> colleagues, Consumer<ClientsAddress> open) {
    this.address = address;
    this.colleagues = colleagues;
    this.open = open;
  }

  List<Component> chips() {
    ClientQuery query = address.query();
    return List.of(
        standing(query),
        new FilterChip<>(
            ClientColumn.WAITS.word(),
            List.of(Party.values()),
            StepWords::party,
            query.waitsFor(),
            it -> to(query.withWaitsFor(it.orElse(null)))),
        new FilterChip<>(
            ClientColumn.DUE.word(),
            List.of(Due.values()),
            it -> translate("clients.due." + it.name()),
            query.due(),
            it -> to(query.withDue(it.orElse(null)))),
        new FilterChip<>(
            ClientColumn.RATING.word(),
            List.of(ClientRating.values()),
            it -> translate("uikit.state.quality." + it.name()),
            query.rating(),
            it -> to(query.withRating(it.orElse(null)))),
        new FilterChip<>(
            ClientColumn.OWNER.word(),
            colleagues,
            Colleague::name,
            colleagues.stream()
                .filter(it -> it.id().equals(query.owner()))
                .findFirst()
                .orElse(null),
            it -> to(query.withOwner(it.map(Colleague::id).orElse(null)))),
        order(),
        columns());
  }

  /** One standing or any; a view may have several, which stand there with the others. */
  private Component standing(ClientQuery query) {
    Set<Standing> now = query.standings();
    List<Set<Standing>> choices =
        Stream.concat(
                now.size() > 1 ? Stream.of(now) : Stream.empty(),
                Arrays.stream(Standing.values()).map(Set::of))
            .toList();
    return new FilterChip<>(
        translate("clients.list.standing"),
        choices,
        ClientFilters::words,
        now.isEmpty() ? null : now,
        it ->
            it.filter(set -> set.size() > 1)
                .ifPresentOrElse(
                    _ -> {},
                    () ->
                        to(query.withStanding(it.map(set -> set.iterator().next()).orElse(null)))));
  }

  private static String words(Set<Standing> standings) {
    return standings.stream().sorted().map(StandingCard::word).collect(Collectors.joining(" / "));
  }

  /** What the list is narrowed to, in words. */
  String words() {
    ClientQuery query = address.query();
    List<String> parts = new ArrayList<>();
    if (!query.standings().isEmpty()) {
      parts.add(words(query.standings()));
    }
    if (query.waitsFor() != null) {
      parts.add(translate("clients.list.waits", StepWords.party(query.waitsFor())));
    }
    if (query.due() != null) {
      parts.add(translate("clients.due." + query.due().name()));
    }
    if (query.rating() != null) {
      parts.add(translate("uikit.state.quality." + query.rating().name()));
    }
    if (query.owner() != null) {
      parts.add(
          colleagues.stream()
              .filter(it -> it.id().equals(query.owner()))
              .map(Colleague::name)
              .findFirst()
              .orElse(query.owner().toString()));
    }
    if (!query.search().isEmpty()) {
      parts.add("“" + query.search() + "”");
    }
    return String.join(", ", parts);
  }

  private record Order(Sort sort, boolean reversed) {}

  private Component order() {
    List<Order> orders = new ArrayList<>();
    for (Sort sort : Sort.values()) {
      orders.add(new Order(sort, false));
      orders.add(new Order(sort, true));
    }
    Order usual = orders.removeFirst();
    Order now = new Order(address.query().sort(), address.query().reversed());
    return new FilterChip<>(
        translate("clients.list.order"),
        word(usual),
        orders,
        ClientFilters::word,
        now.equals(usual) ? null : now,
        it -> {
          Order order = it.orElse(usual);
          to(address.query().sorted(order.sort(), order.reversed()));
        });
  }

  private static String word(Order order) {
    return translate(
        "clients.order." + order.sort().name() + (order.reversed() ? ".reversed" : ""));
  }

  private Component columns() {
    Button button = new Button(translate("clients.list.columns"), Icon.DOWN.create());
    button.setIconAfterText(true);
    button.addClassName("bsp-chip");
    CheckboxGroup<ClientColumn> choice = new CheckboxGroup<>();
    choice.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
    choice.setItems(ClientColumn.values());
    choice.setItemLabelGenerator(ClientColumn::word);
    choice.setValue(address.columns());
    choice.addValueChangeListener(change -> {
      if (change.isFromClient() && !change.getValue().isEmpty()) {
        open.accept(address.with(Set.copyOf(change.getValue())));
      }
    });
    Popover popover = new Popover(choice);
    popover.setTarget(button);
    popover.setPosition(PopoverPosition.BOTTOM_START);
    popover.setAriaLabel(translate("clients.list.columns"));
    return new Span(button, popover);
  }

  private void to(ClientQuery query) {
    open.accept(address.with(query));
  }
}
