package io.bspconsole.accounts.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import io.bspconsole.access.CurrentActor;
import org.springframework.stereotype.Component;

/**
 * Keeps a session in which a second factor is due from every page but the one that asks for it, on
 * the way within open pages too: that way passes by the filters of HTTP.
 */
@Component
@ListenerPriority(100) // before the check of annotations, which would show an error page
public class FactorNavigation
    implements VaadinServiceInitListener, BeforeEnterListener, NavigationAccessChecker {

  private final transient CurrentActor current;

  FactorNavigation(CurrentActor current) {
    this.current = current;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().addUIInitListener(page -> page.getUI().addBeforeEnterListener(this));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (isClosed(event.getNavigationTarget())) {
      event.forwardTo(SecondFactorView.class);
    }
  }

  @Override
  public AccessCheckResult check(NavigationContext context) {
    return isClosed(context.getNavigationTarget())
        ? context.deny("A second factor is due")
        : context.neutral();
  }

  private boolean isClosed(Class<?> page) {
    boolean halfOpen = current.claimant().isPresent() && current.find().isEmpty();
    return halfOpen
        && page != SecondFactorView.class
        && !page.isAnnotationPresent(AnonymousAllowed.class)
        && !HasErrorParameter.class.isAssignableFrom(page);
  }
}
