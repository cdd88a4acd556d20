package io.bspconsole.accounts.internal;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import io.bspconsole.access.SecondFactor;
import io.bspconsole.accounts.EndReason;
import io.bspconsole.accounts.factors.Proof;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Keeps the principal of a session at what its person may do now. */
@Component
class Principals {

  private static final Logger log = LoggerFactory.getLogger(Principals.class);

  private final PersonDirectory people;

  Principals(PersonDirectory people) {
    this.people = people;
  }

  /** What became of a principal. */
  sealed interface Refreshed {

    /** The old one holds. */
    record Same() implements Refreshed {}

    /** Later requests of the session have this context too. */
    record Fresh(SecurityContext context) implements Refreshed {}

    /** There is no such person any more, so nobody goes on in the session. */
    record Gone() implements Refreshed {}

    /** Why the session is over by that; empty while it runs. */
    default Optional<EndReason> over() {
      return this instanceof Gone ? Optional.of(EndReason.ENDED) : Optional.empty();
    }
  }

  /**
   * Replaces the principal where the person's rights changed since it was built, or what the
   * session has shown. While the database is away the old one holds, as the last state of its
   * session does: without it nothing can be read or done either.
   */
  Refreshed refresh(OpenSession session) {
    try {
      return outdated(session)
          .map(before -> refresh(session, before))
          .orElseGet(Refreshed.Same::new);
    } catch (DataAccessException | TransactionException e) {
      log.warn("What a person may do could not be looked up, the last answer stands", e);
      return new Refreshed.Same();
    }
  }

  private Refreshed refresh(OpenSession session, Authentication before) {
    if (!(before.getPrincipal() instanceof SignedIn who)) {
      return new Refreshed.Same();
    }
    Proof proof = session.state().proof();
    Optional<SignedIn> now =
        people.byId(who.actor().id()).map(person -> people.signedIn(person, proof));
    if (now.isEmpty()) {
      return new Refreshed.Gone();
    }
    SecurityContext fresh = new SecurityContextImpl(rebuilt(before, now.get()));
    try {
      session.http().setAttribute(SPRING_SECURITY_CONTEXT_KEY, fresh);
      return new Refreshed.Fresh(fresh);
    } catch (IllegalStateException _) {
      return new Refreshed.Same(); // the session ended meanwhile
    }
  }

  /** What the session has of its person, where that is not what he may do now. */
  private static Optional<Authentication> outdated(OpenSession session) {
    try {
      HttpSession http = session.http();
      return http.getAttribute(SPRING_SECURITY_CONTEXT_KEY) instanceof SecurityContext context
              && context.getAuthentication() instanceof Authentication before
              && before.getPrincipal() instanceof SignedIn who
              && !session.state().describes(who)
          ? Optional.of(before)
          : Optional.empty();
    } catch (IllegalStateException _) {
      return Optional.empty(); // the session ended meanwhile
    }
  }

  private static Authentication rebuilt(Authentication before, SignedIn now) {
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
