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
import io.bspconsole.audit.Entry;
import io.bspconsole.audit.TrailCursor;
import io.bspconsole.audit.TrailPage;
import io.bspconsole.audit.TrailStatus;
import io.bspconsole.audit.portfolio.AllTrails;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.live.LiveUpdates;
import io.bspconsole.live.Topic;
import io.bspconsole.live.ui.Refresher;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.HasCrumbs;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The trails of all clients and the provider's own, latest first. */
@Route(AuditNavigation.AUDIT)
@RolesAllowed(Permission.AUDIT_READ)
@StyleSheet("audit.css")
class AuditView extends Main implements HasCrumbs, BeforeEnterObserver {

  private static final int PAGE = 40;

  private final transient AllTrails trails;
  private final transient CurrentActor current;
  private final transient StepUp stepUp;
  private final AllCheckPanel check;

  AuditView(AllTrails trails, CurrentActor current, StepUp stepUp, LiveUpdates live) {
    this.trails = trails;
    this.current = current;
    this.stepUp = stepUp;
    this.check = new AllCheckPanel(trails);
    addClassNames("bsp-page", "audit-page");
    new Refresher(this, live, check::show).follow(Topic.Wide.TRAILS);
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(Crumb.here(getTranslation("audit.title")));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    TrailAddress address = TrailAddress.of(event.getLocation().getQueryParameters());
    try {
      Actor reader = current.get();
      boolean verifies = reader.may(Permission.AUDIT_VERIFY);
      if (verifies) {
        check.show();
      }
      TrailPanel panel = new TrailPanel(AuditNavigation.AUDIT, new All(), check, address, true);
      boolean exports = reader.may(Permission.AUDIT_EXPORT);
      removeAll();
      add(
          panel.head(
              getTranslation("audit.title"),
              verifies,
              exports ? "trail-provider.txt" : null,
              stepUp),
          panel);
    } catch (NotFound _) {
      event.rerouteToError(NotFoundException.class);
    }
  }

  private final class All implements TrailPanel.Source {

    @Override
    public TrailPage find(TrailQuery query, @Nullable TrailCursor cursor) {
      return trails.find(query.filter(), cursor, PAGE);
    }

    @Override
    public Entry open(TrailAddress.Place place) {
      return trails.get(place.chain(), place.seq());
    }

    @Override
    public TrailStatus status() {
      return trails.status();
    }

    @Override
    public void export(OutputStream to) throws IOException {
      trails.exportOfProvider(to);
    }
  }
}
