package io.bspconsole.audit.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.bspconsole.access.Actor;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Permission;
import io.bspconsole.access.StepUp;
import io.bspconsole.audit.ClientTrail;
import io.bspconsole.audit.Entry;
import io.bspconsole.audit.TrailCursor;
import io.bspconsole.audit.TrailPage;
import io.bspconsole.audit.TrailStatus;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.HasCrumbs;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The trail of one client: its own people read all that was done to it, by whomever. */
@Route(AuditNavigation.CLIENT_ROUTE)
@RolesAllowed(Permission.AUDIT_READ)
@StyleSheet("audit.css")
class HistoryView extends Main implements HasCrumbs, BeforeEnterObserver {

  private static final int PAGE = 40;

  private final transient ClientTrail trail;
  private final transient CurrentActor current;
  private final transient StepUp stepUp;
  private List<Crumb> crumbs;

  HistoryView(ClientTrail trail, CurrentActor current, StepUp stepUp) {
    this.trail = trail;
    this.current = current;
    this.stepUp = stepUp;
    this.crumbs = List.of(Crumb.here(title()));
    addClassNames("bsp-page", "audit-page");
  }

  @Override
  public List<Crumb> crumbs() {
    return crumbs;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    try {
      ClientId client =
          event
              .getRouteParameters()
              .get("clientId")
              .flatMap(ClientId::parse)
              .orElseThrow(NotFound::new);
      show(client, TrailAddress.of(event.getLocation().getQueryParameters()));
    } catch (NotFound _) {
      event.rerouteToError(NotFoundException.class);
    }
  }

  private void show(ClientId client, TrailAddress address) {
    String name = trail.name(client);
    crumbs = List.of(Crumb.link(name, "clients/" + client), Crumb.here(title()));
    TrailPanel panel =
        new TrailPanel(AuditNavigation.of(client), new One(client), check(client), address, false);
    Actor actor = current.get();
    boolean exports = actor.may(Permission.AUDIT_EXPORT, client);
    removeAll();
    add(panel.head(title(), true, exports ? "trail-" + client + ".txt" : null, stepUp), panel);
  }

  private CheckPanel check(ClientId client) {
    return new CheckPanel() {
      @Override
      void check() {
        say(trail.verify(client));
      }
    };
  }

  private String title() {
    return getTranslation(current.get().isStaff() ? "audit.title" : "audit.history");
  }

  private final class One implements TrailPanel.Source {

    private final ClientId client;

    One(ClientId client) {
      this.client = client;
    }

    @Override
    public TrailPage find(TrailQuery query, @Nullable TrailCursor cursor) {
      return trail.find(client, query.filter(), cursor, PAGE);
    }

    @Override
    public Entry open(TrailAddress.Place place) {
      if (!place.chain().client().filter(client::equals).isPresent()) {
        throw new NotFound();
      }
      return trail.get(client, place.seq());
    }

    @Override
    public TrailStatus status() {
      return trail.status(client);
    }

    @Override
    public void export(OutputStream to) throws IOException {
      trail.export(client, to);
    }
  }
}
