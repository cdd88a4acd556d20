package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.SignInFailed.Cause;
import io.bspconsole.accounts.SsoProblem;
import io.bspconsole.accounts.factors.Proof;
import io.bspconsole.accounts.internal.PersonDirectory.Person;
import io.bspconsole.kernel.Clocks;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs in whom the provider has proved and somebody has linked. The same locks hold as for
 * passwords; whoever cannot get in is counted at his address.
 */
@Component
class SsoSignIn {

  /** An authority of sessions for which the provider vouched that several factors were asked. */
  static final String VOUCHED = "FACTOR_VOUCHED";

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
    SignInLocks.Attempt attempt =
        locks.begin(
            person.map(Person::email).orElse(identity.toString()),
            address,
            person.map(Person::id).orElse(null));
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
            ? people.signedIn(person.get(), Proof.shown(Clocks.now(clock)))
            : people.signedIn(person.get());
    return signedIn(who, identity, from);
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

  private static Authentication signedIn(
      SignedIn who, Identity identity, WebAuthenticationDetails from) {
    List<GrantedAuthority> authorities = new ArrayList<>(who.authorities());
    authorities.add(
        FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY));
    if (identity.severalFactors()) {
      authorities.add(FactorGrantedAuthority.fromAuthority(VOUCHED));
    }
    UsernamePasswordAuthenticationToken token =
        UsernamePasswordAuthenticationToken.authenticated(who, null, authorities);
    token.setDetails(from);
    return token;
  }
}
