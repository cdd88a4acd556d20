package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.SsoProblem;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Sends to the page that says why it did not work and what to do. */
class SsoFailure implements AuthenticationFailureHandler {

  private static final Logger log = LoggerFactory.getLogger(SsoFailure.class);

  private final AuthenticationFailureHandler others = new SignInFailure();

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException, ServletException {
    Throwable cause = failure;
    while (cause != null && !(cause instanceof SsoRefused)) {
      cause = cause.getCause();
    }
    if (cause instanceof SsoRefused refused) {
      SsoProblem problem = refused.problem();
      if (problem == SsoProblem.AWAY || problem == SsoProblem.INVALID) {
        log.warn("Single sign-on does not work: {}", problem, refused);
      }
      response.sendRedirect(request.getContextPath() + "/sso/" + problem.parameter());
    } else {
      others.onAuthenticationFailure(request, response, failure);
    }
  }
}
