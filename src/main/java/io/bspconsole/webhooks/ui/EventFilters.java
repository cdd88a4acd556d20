package io.bspconsole.webhooks.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.uikit.FilterChip;
import io.bspconsole.uikit.Times;
import io.bspconsole.webhooks.EventState;
import io.bspconsole.webhooks.portfolio.EventFilter;
import io.bspconsole.webhooks.portfolio.EventLog;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The filters over the list: state, field, client, account and time. */
final class EventFilters extends Div {

  /** Beginnings that people ask for, by the word for each. */
  private static final List<Duration> LATELY =
      List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7));

  private final transient EventLog log;
  private final transient EventFilter filter;
  private final transient Consumer<EventFilter> go;

  EventFilters(EventLog log, EventFilter filter, Consumer<EventFilter> go) {
    this.log = log;
    this.filter = filter;
    this.go = go;
    addClassName("events-filters");
    add(
        new FilterChip<>(
            getTranslation("webhooks.filter.state"),
            List.of(EventState.values()),
            EventWords::state,
            filter.state(),
            state -> go.accept(filter.state(state.orElse(null)))),
        new FilterChip<>(
            getTranslation("webhooks.filter.field"),
            log.fields(),
            field -> field,
            filter.field(),
            field -> go.accept(filter.field(field.orElse(null)))),
        time());
    if (filter.client() != null) {
      add(clientChip(filter.client()));
    }
    if (filter.replayedAt() != null) {
      add(replayedChip(filter.replayedAt()));
    }
    add(account());
  }

  /** Shown only while the list is of those that were applied again at one moment. */
  private FilterChip<Instant> replayedChip(Instant at) {
    return new FilterChip<>(
        getTranslation("webhooks.fact.replayed"),
        List.of(at),
        Times.of(this)::absolute,
        at,
        chosen -> go.accept(filter.replayedAt(chosen.orElse(null))));
  }

  private FilterChip<Object> time() {
    Times times = Times.of(this);
    Object chosen = filter.from() == null && filter.until() == null ? null : "range";
    List<Object> choices =
        chosen == null
            ? List.of(LATELY.get(0), LATELY.get(1), LATELY.get(2), "other")
            : List.of(LATELY.get(0), LATELY.get(1), LATELY.get(2), "range", "other");
    return new FilterChip<>(
        getTranslation("webhooks.filter.time"),
        choices,
        choice ->
            switch (choice) {
              case Duration last -> getTranslation("webhooks.filter.last", times.span(last));
              case Object range when range.equals("range") -> range(times);
              default -> getTranslation("webhooks.filter.between");
            },
        chosen,
        choice ->
            choice.ifPresentOrElse(
                value -> choose(value, times), () -> go.accept(filter.between(null, null))));
  }

  private String range(Times times) {
    return getTranslation(
        "webhooks.filter.range",
        filter.from() == null ? "…" : times.absolute(filter.from()),
        filter.until() == null ? "…" : times.absolute(filter.until()));
  }

  private void choose(Object choice, Times times) {
    if (choice instanceof Duration last) {
      Instant from = Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(last);
      go.accept(filter.between(from, null));
    } else if (choice.equals("other")) {
      askRange(times);
    }
  }

  private void askRange(Times times) {
    MomentField from =
        new MomentField(getTranslation("webhooks.filter.from"), filter.from(), times.zone());
    MomentField until =
        new MomentField(getTranslation("webhooks.filter.until"), filter.until(), times.zone());
    Dialog dialog = new Dialog(getTranslation("webhooks.filter.between"));
    Div form = new Div(from, until);
    form.addClassName("events-form");
    dialog.add(form);
    dialog
        .getFooter()
        .add(
            new Button(getTranslation("uikit.dialog.cancel"), _ -> dialog.close()),
            new Button(
                getTranslation("webhooks.filter.apply"),
                _ -> {
                  dialog.close();
                  go.accept(filter.between(from.moment(), until.moment()));
                }));
    dialog.open();
  }

  /** Shown only while one is chosen: a client is chosen by its name in a row. */
  private FilterChip<ClientId> clientChip(ClientId client) {
    String name = log.clientName(client).orElseGet(() -> client.toString());
    return new FilterChip<>(
        getTranslation("webhooks.filter.client"),
        List.of(client),
        _ -> name,
        client,
        chosen -> go.accept(filter.client(chosen.orElse(null))));
  }

  private TextField account() {
    TextField field = new TextField();
    field.setAriaLabel(getTranslation("webhooks.filter.account"));
    field.setPlaceholder(getTranslation("webhooks.filter.account"));
    field.setMaxLength(64);
    field.setClearButtonVisible(true);
    field.setValue(text(filter.account()));
    field.addValueChangeListener(change -> {
      String typed = change.getValue().strip();
      go.accept(filter.account(typed.isEmpty() ? null : typed));
    });
    return field;
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
