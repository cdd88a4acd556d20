package io.bspconsole.support;

import io.bspconsole.access.ActorPrincipal;
import io.bspconsole.access.SecondFactor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** What Spring Security knows of somebody who has signed in, for tests without the form. */
public final class Authenticated {

  private Authenticated() {}

  /** Somebody who has shown a second factor just now. */
  public static Authentication as(ActorPrincipal principal) {
    return as(principal, Instant.now());
  }

  /** Somebody who showed a second factor then. */
  public static Authentication as(ActorPrincipal principal, Instant shownAt) {
    List<GrantedAuthority> authorities = new ArrayList<>(principal.authorities());
    authorities.removeIf(SecondFactor::is);
    authorities.add(SecondFactor.shown(shownAt));
    return UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities);
  }
}
