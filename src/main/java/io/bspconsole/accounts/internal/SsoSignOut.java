package io.bspconsole.accounts.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/** Leads one who signs out on to the provider, so that the session there ends as well. */
class SsoSignOut implements LogoutHandler, LogoutSuccessHandler {

  private static final String PLACE = SsoSignOut.class.getName();

  private final RedirectStrategy redirects;

  SsoSignOut(RedirectStrategy redirects) {
    this.redirects = redirects;
  }

  /** Notes where the session's person has to go at the end. */
  static void remember(HttpSession session, @Nullable String place) {
    session.setAttribute(PLACE, place);
  }

  /** Keeps the place, because the session is gone when it is needed. */
  @Override
  public void logout(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      request.setAttribute(PLACE, session.getAttribute(PLACE));
    }
  }

  @Override
  public void onLogoutSuccess(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication)
      throws IOException {
    redirects.sendRedirect(
        request,
        response,
        request.getAttribute(PLACE) instanceof String place
            ? place
            : SessionClosing.leadsTo(request));
  }
}
