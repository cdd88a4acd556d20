package io.bspconsole.keys.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.clients.ui.ClientsNavigation;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.keys.KeySummary;
import io.bspconsole.keys.KeySummary.Revocation;
import io.bspconsole.uikit.PageLink;
import io.bspconsole.uikit.Times;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A page of keys in rows; on narrow screens the style sheet makes cards of them. */
class KeyTable extends NativeTable {

  private final boolean withScope;
  private final transient Consumer<KeySummary> onRevoke;
  private final transient Times times = Times.of(this);

  /**
   * A table of these keys.
   *
   * @param withScope tells whose each is, where that is not always the same
   */
  KeyTable(List<KeySummary> keys, boolean withScope, Consumer<KeySummary> onRevoke) {
    this.withScope = withScope;
    this.onRevoke = onRevoke;
    addClassName("keys-table");
    getElement().setAttribute("aria-label", getTranslation("keys.list.title"));
    NativeTableRow head = new NativeTableRow(header("name"));
    if (withScope) {
      head.add(header("scope"));
    }
    head.add(header("rights"), header("state"), header("used"), header("action"));
    getHead().add(head);
    keys.forEach(key -> getBody().add(row(key)));
  }

  private NativeTableHeaderCell header(String key) {
    NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("keys.column." + key));
    cell.getElement().setAttribute("scope", "col");
    return cell;
  }

  private NativeTableRow row(KeySummary key) {
    NativeTableRow row = new NativeTableRow(cell(identity(key)));
    if (withScope) {
      row.add(labelled("scope", scope(key)));
    }
    row.add(
        labelled("rights", new Span(rights(key))),
        cell(lines(KeyWords.badge(key.state()), detail(end(key)))),
        labelled("used", used(key)),
        cell(action(key)));
    return row;
  }

  private Component identity(KeySummary key) {
    Span name = new Span(key.name());
    name.addClassName("bsp-strong");
    Div lines = lines(name);
    if (!key.label().isEmpty()) {
      Span label = new Span(key.label() + "…");
      label.addClassNames("bsp-mono", "bsp-secondary");
      lines.add(label);
    }
    String day = times.date(key.madeAt());
    lines.add(
        detail(
            key.madeBy() == null
                ? getTranslation("keys.made.fixed", day)
                : getTranslation(
                    key.makerGone() ? "keys.made.gone" : "keys.made", key.madeBy(), day)));
    return lines;
  }

  private Component scope(KeySummary key) {
    ClientId client = key.scope().client();
    Component whom =
        client == null || key.clientName() == null
            ? new Span(getTranslation("keys.scope.all"))
            : new PageLink(key.clientName(), ClientsNavigation.client(client));
    return lines(whom, detail(KeyWords.side(key.scope().side())));
  }

  private static String rights(KeySummary key) {
    return key.rights().stream().sorted().map(KeyWords::right).collect(Collectors.joining(", "));
  }

  private String end(KeySummary key) {
    Revocation revocation = key.revocation();
    if (revocation != null) {
      return getTranslation(
          "keys.revoked.by", revocation.byName(), times.date(revocation.at()), revocation.reason());
    }
    return key.expiresAt() == null
        ? getTranslation("keys.end.none")
        : getTranslation(
            key.state().works() ? "keys.end.until" : "keys.end.since", times.date(key.expiresAt()));
  }

  private Component used(KeySummary key) {
    if (key.lastUsedAt() == null) {
      return detail(getTranslation("keys.used.never"));
    }
    String from = key.lastUsedFrom() == null ? "" : key.lastUsedFrom();
    return lines(times.mark(key.lastUsedAt()), detail(from));
  }

  private Component action(KeySummary key) {
    if (key.revocation() != null) {
      return new Span();
    }
    Button revoke = new Button(getTranslation("keys.revoke.open"), _ -> onRevoke.accept(key));
    revoke.addThemeNames("small", "error", "tertiary");
    revoke.setAriaLabel(getTranslation("keys.revoke.title", key.name()));
    return revoke;
  }

  private static Span detail(String text) {
    Span detail = new Span(text);
    detail.addClassName("bsp-secondary");
    return detail;
  }

  private static Div lines(Component... content) {
    Div lines = new Div(content);
    lines.addClassName("keys-lines");
    return lines;
  }

  /** Where rows are cards there are no columns, so the cell says itself what it holds. */
  private NativeTableCell labelled(String column, Component content) {
    NativeTableCell cell = cell(content);
    cell.getElement().setAttribute("data-label", getTranslation("keys.column." + column));
    return cell;
  }

  private static NativeTableCell cell(Component content) {
    NativeTableCell cell = new NativeTableCell();
    cell.add(content);
    return cell;
  }
}
