package io.bspconsole.mail.ui;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Gives the page of mails an address, in the demo. */
@Component
@Profile("demo")
class DemoMailRoute implements VaadinServiceInitListener {

  @Override
  public void serviceInit(ServiceInitEvent event) {
    RouteConfiguration.forApplicationScope().setAnnotatedRoute(SentMailsView.class);
  }
}
