package io.bspconsole.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.internal.NavigationRouteTarget;
import com.vaadin.flow.server.RouteRegistry;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** For pages that could not be built: the reader gets a number, the log what happened. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailedView extends Main implements HasErrorParameter<Exception>, HasDynamicTitle {

  private static final Logger log = LoggerFactory.getLogger(FailedView.class);

  private Failure failure = Failure.BROKEN;

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
    failure = Failure.of(error.getCaughtException());
    Reference reference = Reference.next();
    if (failure != Failure.NOTHING_HERE && !Failure.isReaderGone(error.getCaughtException())) {
      log.error("Reference {}: {}", reference, template(event), error.getCaughtException());
    }
    removeAll();
    add(new FailureMessage(failure, reference));
    return switch (failure) {
      case NOTHING_HERE -> HttpServletResponse.SC_NOT_FOUND;
      case STALE_FACTOR -> HttpServletResponse.SC_FORBIDDEN;
      case DATABASE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
      case LOST_RACE, BROKEN -> HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    };
  }

  /** The route and not the address: that may hold the secret of a link from a mail. */
  private static String template(BeforeEnterEvent event) {
    RouteRegistry routes = event.getSource().getRegistry();
    NavigationRouteTarget found = routes.getNavigationRouteTarget(event.getLocation().getPath());
    return found.hasTarget()
        ? routes.getTemplate(found.getRouteTarget().getTarget()).orElse("a page without a route")
        : "no page";
  }

  @Override
  public String getPageTitle() {
    return getTranslation("shell.failure." + failure + ".title") + " · BSP Console";
  }
}
