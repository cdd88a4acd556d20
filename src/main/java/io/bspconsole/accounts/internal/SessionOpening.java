package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.EndReason;
import io.bspconsole.accounts.SessionKey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationException;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The one place where a session is opened, however the person proved who he is: under a new id, so
 * that an id from before sign-in is worth nothing, and with nothing in it of whoever was signed in
 * there, whose session ends. Nobody gets one whose account changed between the proof and here.
 */
@Component
class SessionOpening implements SessionAuthenticationStrategy {

  private final SessionAuthenticationStrategy newId = new ChangeSessionIdAuthenticationStrategy();
  private final SessionTable table;
  private final OpenSessions open;
  private final Strangers strangers;

  SessionOpening(SessionTable table, OpenSessions open, Strangers strangers) {
    this.table = table;
    this.open = open;
    this.strangers = strangers;
  }

  @Override
  public void onAuthentication(
      Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
    if (!(authentication.getPrincipal() instanceof SignedIn who)) {
      throw new InternalAuthenticationServiceException("Only people sign in here");
    }
    leave(request);
    newId.onAuthentication(authentication, request, response);
    HttpSession session = request.getSession();
    String agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
    try {
      OpenSession.begin(
          open,
          session,
          table
              .open(SessionKey.of(session.getId()), who, request.getRemoteAddr(), agent)
              .orElseThrow(() -> new SessionAuthenticationException("The person changed")));
      strangers.leave(session);
    } catch (DataAccessException | TransactionException e) {
      throw new InternalAuthenticationServiceException("No session could be opened", e);
    }
  }

  /** Whoever signs in over a running session has left it, as if by signing out. */
  void leave(HttpServletRequest request) {
    OpenSession.of(request.getSession(false))
        .ifPresent(before -> {
          open.close(before, EndReason.SIGNED_OUT);
          before.http().invalidate();
        });
  }
}
