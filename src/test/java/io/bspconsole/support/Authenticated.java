package io.bspconsole.support;

import io.bspconsole.access.ActorPrincipal;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** What Spring Security knows of somebody who has signed in, for tests without the form. */
public final class Authenticated {

  private Authenticated() {}

  public static Authentication as(ActorPrincipal principal) {
    return UsernamePasswordAuthenticationToken.authenticated(
        principal, null, principal.authorities());
  }
}
