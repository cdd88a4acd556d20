package io.bspconsole.accounts.internal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;

/** Reads the passkey that a browser shows; a body that holds none is a failure like any other. */
class ShownPasskeys extends WebAuthnAuthenticationFilter {

  @Override
  public Authentication attemptAuthentication(
      HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    try {
      return super.attemptAuthentication(request, response);
    } catch (IllegalArgumentException e) {
      throw new BadCredentialsException("No passkey was shown", e);
    }
  }
}
