package io.bspconsole.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.bspconsole.access.Actor;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Permission;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.HasCrumbs;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/**
 * Leads to where the day starts: reviewers to reviews, managers to quality, other staff to the
 * clients, people of a client to its templates.
 */
@Route("")
@PermitAll
class HomeView extends Main implements BeforeEnterObserver, HasCrumbs {

  private final Actor actor;

  HomeView(CurrentActor current) {
    this.actor = current.get();
    add(new UnorderedList());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (actor.isStaff()) {
      event.forwardTo(start(actor));
    } else if (actor.clients().size() == 1) {
      event.forwardTo(templates(actor.clients().iterator().next()));
    }
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(Crumb.here(getTranslation("shell.home")));
  }

  static String start(Actor staff) {
    if (staff.may(Permission.REVIEW_DECIDE)) {
      return "reviews";
    }
    return staff.may(Permission.QUALITY_READ) && !staff.may(Permission.CLIENT_ONBOARD)
        ? "quality"
        : "clients";
  }

  static String templates(ClientId client) {
    return "clients/" + client + "/templates";
  }
}
