package io.bspconsole.clients.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import io.bspconsole.access.Actor;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Permission;
import io.bspconsole.clients.ClientSummary;
import io.bspconsole.clients.Clients;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.live.LiveUpdates;
import io.bspconsole.live.ui.Refresher;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.HasCrumbs;
import java.util.ArrayList;
import java.util.List;

/** A page about the client that its address names; it is drawn again when that client changes. */
@StyleSheet("clients.css")
@SuppressWarnings("NullAway.Init") // entered before anything else is asked of it
abstract class OneClientPage extends Main implements HasCrumbs, BeforeEnterObserver {

  private final transient Clients clients;
  private final transient CurrentActor current;
  private final transient Refresher refresher;
  private transient ClientSummary client;

  OneClientPage(Clients clients, CurrentActor current, LiveUpdates live) {
    this.clients = clients;
    this.current = current;
    this.refresher = new Refresher(this, live, this::changed);
    addClassName("clients-page");
  }

  /** Draws the page for the client as it is now. */
  abstract void show(ClientSummary client);

  /** What the page shows of the client; empty for its overview. */
  abstract String part();

  /** Called when something about the client has changed elsewhere. */
  void changed() {
    refresh();
  }

  final ClientId id() {
    return client.id();
  }

  final boolean may(String permission) {
    return current.get().may(permission, client.id());
  }

  final void refresh() {
    client = clients.get(client.id());
    show(client);
  }

  @Override
  public final void beforeEnter(BeforeEnterEvent event) {
    try {
      client =
          clients.get(
              event
                  .getRouteParameters()
                  .get("clientId")
                  .flatMap(ClientId::parse)
                  .orElseThrow(NotFound::new));
      refresher.follow(client.id());
      show(client);
    } catch (NotFound _) {
      event.rerouteToError(NotFoundException.class);
    }
  }

  @Override
  public List<Crumb> crumbs() {
    List<Crumb> crumbs = new ArrayList<>();
    Actor actor = current.get();
    if (actor.may(Permission.PORTFOLIO_READ)) {
      crumbs.add(Crumb.link(getTranslation("clients.list.title"), ClientsNavigation.CLIENTS));
    }
    if (part().isEmpty()) {
      crumbs.add(Crumb.here(client.name()));
    } else {
      crumbs.add(Crumb.link(client.name(), ClientsNavigation.client(client.id())));
      crumbs.add(Crumb.here(part()));
    }
    return crumbs;
  }

  @Override
  public String getPageTitle() {
    return (part().isEmpty() ? "" : part() + ", ") + client.name() + " · BSP Console";
  }
}
