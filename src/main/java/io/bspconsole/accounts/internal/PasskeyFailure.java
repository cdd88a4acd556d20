package io.bspconsole.accounts.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Answers the script that showed a passkey: 503 when the database is away, else 401, which tells no
 * cause.
 */
class PasskeyFailure implements AuthenticationFailureHandler {

  private static final Logger log = LoggerFactory.getLogger(PasskeyFailure.class);

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
    if (failure instanceof InternalAuthenticationServiceException) {
      log.error("Nobody can sign in", failure);
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } else {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }
}
