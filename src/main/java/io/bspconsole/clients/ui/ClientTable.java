package io.bspconsole.clients.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.clients.ClientSummary;
import io.bspconsole.uikit.Avatar;
import io.bspconsole.uikit.Lines;
import io.bspconsole.uikit.PageLink;
import io.bspconsole.uikit.StateBadges;
import io.bspconsole.uikit.Times;
import java.util.List;

/**
 * A page of clients in rows of two lines; on narrow screens the style sheet makes cards of them.
 */
class ClientTable extends NativeTable {

  ClientTable(List<ClientSummary> clients) {
    addClassName("clients-table");
    getElement().setAttribute("aria-label", getTranslation("clients.list.title"));
    getHead()
        .add(
            new NativeTableRow(
                header("clients.list.client"),
                header("clients.list.standing"),
                header("clients.list.since")));
    NativeTableBody body = getBody();
    Times times = Times.of(this);
    clients.forEach(client -> body.add(row(client, times)));
  }

  private NativeTableHeaderCell header(String key) {
    NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key));
    cell.getElement().setAttribute("scope", "col");
    return cell;
  }

  private static NativeTableRow row(ClientSummary client, Times times) {
    PageLink name = new PageLink(client.name(), ClientsNavigation.client(client.id()));
    name.addClassName("clients-row-link");
    Lines lines = new Lines(name, Lines.detail(client.legalName() + " · " + client.city()));
    Div identity = new Div(Avatar.business(client.name()), lines);
    identity.addClassName("clients-identity");
    return new NativeTableRow(
        cell(identity),
        cell(StateBadges.standing(client.standing().name())),
        cell(new Span(times.date(client.createdAt()))));
  }

  private static NativeTableCell cell(Component content) {
    NativeTableCell cell = new NativeTableCell();
    cell.add(content);
    return cell;
  }
}
