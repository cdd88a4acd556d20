package io.bspconsole.accounts.internal;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import io.bspconsole.access.SecondFactor;
import io.bspconsole.accounts.factors.Proof;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/** Keeps the principal of a session at what its person may do now. */
@Component
class Principals {

  private final PersonDirectory people;

  Principals(PersonDirectory people) {
    this.people = people;
  }

  /**
   * Replaces the principal where the person's rights changed since it was built, or what the
   * session has shown.
   *
   * @return the new context, which later requests of the session have too; empty when the old holds
   */
  Optional<SecurityContext> refresh(OpenSession session) {
    try {
      HttpSession http = session.http();
      if (http.getAttribute(SPRING_SECURITY_CONTEXT_KEY) instanceof SecurityContext context
          && context.getAuthentication() instanceof Authentication before
          && before.getPrincipal() instanceof SignedIn who
          && !session.state().describes(who)) {
        SecurityContext fresh =
            new SecurityContextImpl(rebuilt(before, who, session.state().proof()));
        http.setAttribute(SPRING_SECURITY_CONTEXT_KEY, fresh);
        return Optional.of(fresh);
      }
    } catch (IllegalStateException _) {
      // the session ended meanwhile
    }
    return Optional.empty();
  }

  private Authentication rebuilt(Authentication before, SignedIn who, Proof proof) {
    SignedIn now =
        people
            .byId(who.actor().id())
            .map(person -> people.signedIn(person, proof))
            .orElseThrow(() -> new IllegalStateException("The person is gone"));
    List<GrantedAuthority> authorities = new ArrayList<>(now.authorities());
    // how he signed in has not changed
    before.getAuthorities().stream()
        .filter(factor -> factor instanceof FactorGrantedAuthority && !SecondFactor.is(factor))
        .forEach(authorities::add);
    UsernamePasswordAuthenticationToken token =
        UsernamePasswordAuthenticationToken.authenticated(now, null, authorities);
    token.setDetails(before.getDetails());
    return token;
  }
}
