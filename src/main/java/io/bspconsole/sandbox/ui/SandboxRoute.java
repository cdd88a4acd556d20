package io.bspconsole.sandbox.ui;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Gives the page of moods an address, where there is a sandbox. */
@Component
@Profile("demo")
class SandboxRoute implements VaadinServiceInitListener {

  @Override
  public void serviceInit(ServiceInitEvent event) {
    RouteConfiguration.forApplicationScope().setAnnotatedRoute(SandboxView.class);
  }
}
