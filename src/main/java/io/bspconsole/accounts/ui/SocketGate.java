package io.bspconsole.accounts.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinRequestInterceptor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Stands before each message that comes over an open push connection. Our pages send none there
 * (their clicks are requests of their own, and only answers use the connection), but Vaadin takes
 * them, and no filter sees them: a program with a stolen cookie could go on after the session
 * ended, until somebody looks around.
 */
@Component
class SocketGate implements VaadinServiceInitListener, VaadinRequestInterceptor {

  private final transient SessionWatch watch;

  SocketGate(SessionWatch watch) {
    this.watch = watch;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addVaadinRequestInterceptor(this);
  }

  /**
   * Ends the session of a message if it is over; Vaadin then finds none and lets the message drop.
   *
   * @param response null for a message, which is answered over the connection
   */
  @Override
  public void requestStart(VaadinRequest request, @Nullable VaadinResponse response) {
    if (response == null && request instanceof VaadinServletRequest message) {
      watch.endIfOver(message.getHttpServletRequest().getSession(false));
    }
  }

  @Override
  public void handleException(
      VaadinRequest request,
      @Nullable VaadinResponse response,
      @Nullable VaadinSession session,
      Exception failure) {
    // whoever handles requests does that
  }

  @Override
  public void requestEnd(
      VaadinRequest request, @Nullable VaadinResponse response, @Nullable VaadinSession session) {
    // nothing was begun
  }
}
