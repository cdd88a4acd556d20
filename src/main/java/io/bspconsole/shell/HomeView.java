package io.bspconsole.shell;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.bspconsole.access.Actor;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Permission;
import io.bspconsole.clients.ClientSummary;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.uikit.Avatar;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.HasCrumbs;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.PageLink;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Leads to where the day starts: reviewers to reviews, managers to quality, other staff to the
 * clients, people of a client to its templates.
 */
@Route("")
@PermitAll
class HomeView extends Main implements BeforeEnterObserver, HasCrumbs {

  private record Choice(String name, ClientId client) {}

  private final Actor actor;
  private final FrameClients clients;

  HomeView(CurrentActor current, FrameClients clients) {
    this.actor = current.get();
    this.clients = clients;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (actor.isStaff()) {
      event.forwardTo(start(actor));
    } else if (actor.clients().size() == 1) {
      event.forwardTo(templates(actor.clients().iterator().next()));
    } else {
      UnorderedList choice = new UnorderedList();
      choice.addClassName("bsp-clients-choice");
      actor.clients().stream()
          .flatMap(client ->
              clients
                  .find(client)
                  .map(ClientSummary::name)
                  .map(name -> new Choice(name, client))
                  .stream())
          .sorted(Comparator.comparing(Choice::name).thenComparing(c -> c.client().toString()))
          .forEach(c -> choice.add(item(c)));
      add(new PageHead(getTranslation("shell.home.choose")), choice);
    }
  }

  private static ListItem item(Choice choice) {
    return new ListItem(
        new PageLink(
            templates(choice.client()), Avatar.business(choice.name()), new Span(choice.name())));
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(Crumb.here(getTranslation("shell.home")));
  }

  static String start(Actor staff) {
    Set<String> permissions = staff.anywhere();
    if (permissions.contains(Permission.REVIEW_DECIDE)) {
      return "reviews";
    }
    return permissions.contains(Permission.QUALITY_READ)
            && !permissions.contains(Permission.CLIENT_ONBOARD)
        ? "quality"
        : "clients";
  }

  static String templates(ClientId client) {
    return "clients/" + client + "/templates";
  }
}
