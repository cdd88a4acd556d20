package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.SignInFailed.Cause;
import io.bspconsole.accounts.SsoProblem;
import io.bspconsole.accounts.factors.Proof;
import io.bspconsole.accounts.internal.PersonDirectory.Person;
import io.bspconsole.kernel.Clocks;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs in whom the provider has proved and somebody has linked. Whoever cannot get in is counted
 * at his address, and only there: wrong passwords of others must not shut this way.
 */
@Component
class SsoSignIn {

  private final IdentityRows rows;
  private final PersonDirectory people;
  private final SignInLocks locks;
  private final Refusals refusals;
  private final Clock clock;

  SsoSignIn(
      IdentityRows rows,
      PersonDirectory people,
      SignInLocks locks,
      Refusals refusals,
      Clock clock) {
    this.rows = rows;
    this.people = people;
    this.locks = locks;
    this.refusals = refusals;
    this.clock = clock;
  }

  /**
   * The person who is linked.
   *
   * @throws SsoRefused when nobody is, or he may not sign in
   */
  @Transactional(noRollbackFor = SsoRefused.class)
  public Authentication signIn(Identity identity, WebAuthenticationDetails from) {
    Optional<Person> person =
        rows.person(identity.issuer(), identity.subject()).flatMap(people::byId);
    String address = from.getRemoteAddress() == null ? "" : from.getRemoteAddress();
    SignInLocks.Attempt attempt = locks.begin(address);
    if (attempt.isLocked()) {
      throw refused(SsoProblem.LOCKED, Cause.LOCKED, person, address, attempt);
    }
    if (person.isEmpty()) {
      throw refused(SsoProblem.UNLINKED, Cause.UNKNOWN, person, address, attempt);
    }
    if (!person.get().enabled()) {
      throw refused(SsoProblem.DISABLED, Cause.DISABLED, person, address, attempt);
    }
    if (!people.actor(person.get()).isStaff()) {
      throw refused(SsoProblem.NOT_STAFF, Cause.NOT_STAFF, person, address, attempt);
    }
    locks.succeeded(attempt);
    SignedIn who =
        identity.severalFactors()
            ? people.signedIn(person.get(), Proof.shown(provedAt(identity)))
            : people.signedIn(person.get());
    return signedIn(who, from);
  }

  /** When the provider saw the factors: long ago, and so never fresh, where it does not tell. */
  private Instant provedAt(Identity identity) {
    Instant now = Clocks.now(clock);
    Instant told = Objects.requireNonNullElse(identity.provedAt(), Instant.EPOCH);
    return told.isAfter(now) ? now : told;
  }

  private SsoRefused refused(
      SsoProblem problem,
      Cause cause,
      Optional<Person> person,
      String address,
      SignInLocks.Attempt attempt) {
    refusals.tell(person.map(Person::id).orElse(null), address, cause, attempt);
    return new SsoRefused(problem, "Nobody may sign in so");
  }

  private static Authentication signedIn(SignedIn who, WebAuthenticationDetails from) {
    List<GrantedAuthority> authorities = new ArrayList<>(who.authorities());
    authorities.add(
        FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY));
    UsernamePasswordAuthenticationToken token =
        UsernamePasswordAuthenticationToken.authenticated(who, null, authorities);
    token.setDetails(from);
    return token;
  }
}
