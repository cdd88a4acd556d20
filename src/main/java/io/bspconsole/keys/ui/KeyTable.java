package io.bspconsole.keys.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.bspconsole.clients.ui.ClientsNavigation;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.keys.KeySummary;
import io.bspconsole.keys.KeySummary.Revocation;
import io.bspconsole.uikit.DataTable;
import io.bspconsole.uikit.Lines;
import io.bspconsole.uikit.PageLink;
import io.bspconsole.uikit.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A page of keys in rows. */
class KeyTable extends DataTable {

  private final transient Consumer<KeySummary> onRevoke;
  private final transient Times times = Times.of(this);

  /**
   * A table of these keys.
   *
   * @param withScope tells whose each is, where that is not always the same
   */
  KeyTable(List<KeySummary> keys, boolean withScope, Consumer<KeySummary> onRevoke) {
    super(I18NProvider.translate("keys.list.title"), headers(withScope));
    this.onRevoke = onRevoke;
    addClassName("keys-table");
    keys.forEach(key -> row(cells(key, withScope)));
  }

  private static String[] headers(boolean withScope) {
    List<String> headers = new ArrayList<>(List.of(column("name")));
    if (withScope) {
      headers.add(column("scope"));
    }
    headers.addAll(List.of(column("rights"), column("state"), column("used"), ""));
    return headers.toArray(String[]::new);
  }

  private static String column(String name) {
    return I18NProvider.translate("keys.column." + name);
  }

  private Component[] cells(KeySummary key, boolean withScope) {
    List<Component> cells = new ArrayList<>(List.of(identity(key)));
    if (withScope) {
      cells.add(scope(key));
    }
    cells.addAll(
        List.of(
            new Span(rights(key)),
            new Lines(KeyWords.badge(key.state()), Lines.detail(end(key))),
            used(key),
            action(key)));
    return cells.toArray(Component[]::new);
  }

  private Component identity(KeySummary key) {
    Lines lines = new Lines(Lines.strong(key.name()));
    if (!key.label().isEmpty()) {
      Span label = new Span(key.label() + "…");
      label.addClassNames("bsp-mono", "bsp-secondary");
      lines.add(label);
    }
    String day = times.date(key.madeAt());
    lines.add(
        Lines.detail(
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
    return new Lines(whom, Lines.detail(KeyWords.side(key.scope().side())));
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
      return Lines.detail(getTranslation("keys.used.never"));
    }
    String from = key.lastUsedFrom() == null ? "" : key.lastUsedFrom();
    return new Lines(times.mark(key.lastUsedAt()), Lines.detail(from));
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
}
