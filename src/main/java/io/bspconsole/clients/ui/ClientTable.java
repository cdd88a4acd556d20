package io.bspconsole.clients.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.clients.ClientSummary;
import io.bspconsole.clients.portfolio.ClientLine;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.uikit.Avatar;
import io.bspconsole.uikit.DataTable;
import io.bspconsole.uikit.Lines;
import io.bspconsole.uikit.PageLink;
import io.bspconsole.uikit.StateBadges;
import io.bspconsole.uikit.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A page of clients in rows of two lines; on narrow screens the style sheet makes cards of them.
 */
class ClientTable extends DataTable {

  private final List<ClientColumn> columns;
  private final transient Times times = Times.of(this);
  private final transient Set<ClientId> chosen = new LinkedHashSet<>();
  private final transient Runnable onChoose;
  private final boolean choosing;

  /**
   * A table of these clients.
   *
   * @param choosing whether clients can be ticked, to do something about all of them
   * @param onChoose told when others are ticked
   */
  ClientTable(
      List<ClientLine> lines, Set<ClientColumn> columns, boolean choosing, Runnable onChoose) {
    super(translate("clients.list.title"), headers(columns, choosing));
    this.columns = columns.stream().sorted().toList();
    this.onChoose = onChoose;
    this.choosing = choosing;
    addClassNames("clients-list");
    lines.forEach(line -> row(cells(line)));
  }

  /** Those that are ticked. */
  Set<ClientId> chosen() {
    return Collections.unmodifiableSet(chosen);
  }

  private static String[] headers(Set<ClientColumn> columns, boolean choosing) {
    List<String> headers = new ArrayList<>();
    if (choosing) {
      headers.add("");
    }
    headers.add(translate("clients.list.client"));
    columns.stream().sorted().map(ClientColumn::word).forEach(headers::add);
    return headers.toArray(String[]::new);
  }

  private Component[] cells(ClientLine line) {
    List<Component> cells = new ArrayList<>();
    if (choosing) {
      cells.add(tick(line.client()));
    }
    cells.add(identity(line.client()));
    columns.forEach(column -> cells.add(cell(column, line)));
    return cells.toArray(Component[]::new);
  }

  private Component tick(ClientSummary client) {
    Checkbox tick = new Checkbox();
    tick.setAriaLabel(getTranslation("clients.list.choose", client.name()));
    tick.addValueChangeListener(change -> {
      if (change.getValue()) {
        chosen.add(client.id());
      } else {
        chosen.remove(client.id());
      }
      onChoose.run();
    });
    return tick;
  }

  private static Component identity(ClientSummary client) {
    PageLink name = new PageLink(client.name(), ClientsNavigation.client(client.id()));
    name.addClassName("clients-name");
    Lines lines = new Lines(name, Lines.detail(client.legalName() + " · " + client.city()));
    Div identity = new Div(Avatar.business(client.name()), lines);
    identity.addClassName("clients-identity");
    return identity;
  }

  private Component cell(ClientColumn column, ClientLine line) {
    return switch (column) {
      case STANDING -> StateBadges.standing(line.client().standing().name());
      case STEP -> step(line);
      case WAITS -> line.waitsFor() == null ? nothing() : StepWords.who(line.waitsFor()).mark();
      case DAYS -> line.since() == null ? nothing() : new Span(days(line.since()));
      case DUE ->
          line.nextDue() == null ? nothing() : StepWords.due(line.nextDue(), times, getLocale());
      case RATING -> StateBadges.quality(line.rating().name());
      case OWNER -> line.ownerName().isEmpty() ? nothing() : new Span(line.ownerName());
      case SINCE -> new Span(times.date(line.client().createdAt()));
    };
  }

  private Component step(ClientLine line) {
    Div cell = new Div();
    cell.addClassName("clients-step");
    if (line.step() != null) {
      cell.add(
          new Span(StepWords.title(line.step().title(), line.step().code())),
          new ProgressBlocks(line.done(), line.all()));
    } else if (line.client().standing().isOnTheWay()) {
      cell.add(new Span(getTranslation("clients.list.ready." + line.client().standing().name())));
    } else {
      cell.add(Lines.detail(getTranslation("clients.list.nothing_open")));
    }
    return cell;
  }

  private static String days(Instant since) {
    return Long.toString(
        Math.max(0, Duration.between(since, Clock.systemUTC().instant()).toDays()));
  }

  private static Component nothing() {
    Span none = Lines.detail("–");
    none.addClassName("bsp-nothing");
    return none;
  }
}
