package io.bspconsole.accounts.ui;

import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** What has to be known of Vaadin to send people away from pages that they have open. */
@Component
public class OpenPages {

  private static final Logger log = LoggerFactory.getLogger(OpenPages.class);

  /** Is this a message of an open page (UIDL), and no heartbeat or push connection? */
  public boolean isClick(HttpServletRequest request) {
    return ApplicationConstants.REQUEST_TYPE_UIDL.equals(
        request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER));
  }

  /** Is this a browser that opens a page? */
  public boolean isPage(HttpServletRequest request) {
    String accepted = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
    return HttpMethod.GET.matches(request.getMethod())
        && request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER) == null
        && accepted.contains(MediaType.TEXT_HTML_VALUE);
  }

  /** Is this a page whose session is gone, and which Vaadin sends to sign-in without a reason? */
  public boolean isExpiry(HttpServletRequest request) {
    return isPage(request)
        && request.getRequestURI().endsWith("/sign-in")
        && "expired".equals(request.getQueryString());
  }

  /** Answers a click so that the page goes to that address, without a word. */
  public String leaveAnswer(String address) {
    return VaadinService.createCriticalNotificationJSON(null, null, null, address);
  }

  /**
   * Sends all open pages of a session to that address and ends the session. Returns at once: the
   * pages may be busy, and the caller may hold another session.
   */
  public void leave(HttpSession session, String address) {
    Thread.startVirtualThread(() -> {
      try {
        Collection<VaadinSession> pages = VaadinSession.getAllSessions(session);
        pages.forEach(it -> it.accessSynchronously(() -> send(it, address)));
        session.invalidate();
      } catch (IllegalStateException e) {
        log.debug("The session was over already", e);
      }
    });
  }

  private static void send(VaadinSession session, String address) {
    List.copyOf(session.getUIs()) // one that cannot be reached any more goes while it is told
        .forEach(page -> {
          page.getPage().setLocation(address);
          page.push();
        });
  }
}
