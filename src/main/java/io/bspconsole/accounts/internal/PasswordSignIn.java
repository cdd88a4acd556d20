package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.SignInFailed.Cause;
import io.bspconsole.accounts.internal.PersonDirectory.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Signs people in by e-mail and password. An unknown e-mail, a wrong password, a lock and a
 * disabled person are answered alike and cost alike: one verification of a password, every time.
 * The lock of an address is answered alike too, but at once: it says nothing about any account, and
 * whoever is behind it gets no more of our time.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

  private final PersonDirectory people;
  private final PasswordStore passwords;
  private final SignInLocks locks;
  private final Refusals refusals;

  PasswordSignIn(
      PersonDirectory people, PasswordStore passwords, SignInLocks locks, Refusals refusals) {
    this.people = people;
    this.passwords = passwords;
    this.locks = locks;
    this.refusals = refusals;
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }

  @Override
  public Authentication authenticate(Authentication given) {
    String email = given.getName();
    String password = Objects.toString(given.getCredentials(), "");
    String address =
        given.getDetails() instanceof WebAuthenticationDetails details
            ? Objects.requireNonNullElse(details.getRemoteAddress(), "")
            : "";
    try {
      Optional<Person> person = people.byEmail(email);
      SignInLocks.Attempt attempt =
          locks.begin(email, address, person.map(Person::id).orElse(null));
      boolean right = !attempt.isAddressLocked() && matches(password, person, attempt);
      Optional<Cause> refused = refused(attempt, person, right);
      if (refused.isPresent() || person.isEmpty()) {
        refusals.tell(person.map(Person::id).orElse(null), address, refused.orElseThrow(), attempt);
        throw new BadCredentialsException("E-mail and password do not match");
      }
      locks.succeeded(attempt);
      passwords.renew(person.get(), password);
      return signedIn(person.get(), given);
    } catch (DataAccessException | TransactionException e) {
      throw new InternalAuthenticationServiceException("People could not be looked up", e);
    }
  }

  private boolean matches(String password, Optional<Person> person, SignInLocks.Attempt attempt) {
    try {
      return passwords.matches(password, person.orElse(null));
    } catch (HashingBusy e) {
      locks.takeBack(attempt);
      throw new SignInBusy(e);
    }
  }

  private static Optional<Cause> refused(
      SignInLocks.Attempt attempt, Optional<Person> person, boolean right) {
    if (attempt.isLocked()) {
      return Optional.of(Cause.LOCKED);
    }
    if (person.isEmpty()) {
      return Optional.of(Cause.UNKNOWN);
    }
    if (!right) {
      return Optional.of(Cause.WRONG_PASSWORD);
    }
    return person.get().enabled() ? Optional.empty() : Optional.of(Cause.DISABLED);
  }

  private Authentication signedIn(Person person, Authentication given) {
    SignedIn principal = people.signedIn(person);
    List<GrantedAuthority> authorities = new ArrayList<>(principal.authorities());
    authorities.add(
        FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY));
    UsernamePasswordAuthenticationToken token =
        UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities);
    token.setDetails(given.getDetails());
    return token;
  }
}
