package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.EndReason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Ends the session of one who signs out. */
@Component
class SessionClosing implements LogoutHandler {

  private final OpenSessions open;

  SessionClosing(OpenSessions open) {
    this.open = open;
  }

  @Override
  public void logout(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    OpenSession.of(request.getSession(false))
        .ifPresent(session -> open.close(session, EndReason.SIGNED_OUT));
  }
}
