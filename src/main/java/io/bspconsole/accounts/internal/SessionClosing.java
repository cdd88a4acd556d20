package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.EndReason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/**
 * Ends the session of one who signs out. While the database is away it ends here alone, which the
 * sign-in page then says.
 */
@Component
class SessionClosing implements LogoutHandler {

  private static final String ONLY_HERE = SessionClosing.class.getName() + ".only-here";

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
        .filter(session -> !open.close(session, EndReason.SIGNED_OUT))
        .ifPresent(_ -> request.setAttribute(ONLY_HERE, true));
  }

  /** Where one who signed out by that request is told so. */
  static String leadsTo(HttpServletRequest request) {
    return request.getAttribute(ONLY_HERE) == null
        ? "/sign-in?" + EndReason.SIGNED_OUT.parameter()
        : "/sign-in?signed-out-here";
  }
}
