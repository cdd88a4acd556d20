package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.SignInTry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Sends back to the sign-in page, which tells a database that is away and a crowd before the door
 * apart from a wrong password, but not a wrong password from an account that does not exist.
 */
class SignInFailure implements AuthenticationFailureHandler {

  private static final Logger log = LoggerFactory.getLogger(SignInFailure.class);

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    keepAddress(request);
    response.sendRedirect(request.getContextPath() + "/sign-in?" + reason(failure));
  }

  private static void keepAddress(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    String typed = request.getParameter("username");
    if (session != null && typed != null && typed.length() <= SignInTry.LONGEST) {
      session.setAttribute(SignInTry.ADDRESS, typed);
    }
  }

  private static String reason(AuthenticationException failure) {
    return switch (failure) {
      case SignInBusy _ -> "busy";
      case InternalAuthenticationServiceException _ -> {
        log.error("Nobody can sign in", failure);
        yield "unavailable";
      }
      case SsoRequired _ -> "sso-required";
      default -> "error";
    };
  }
}
