package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.SignInFailed;
import io.bspconsole.accounts.SignInFailed.Cause;
import io.bspconsole.accounts.SignInLocked;
import io.bspconsole.accounts.internal.PersonDirectory.Person;
import io.bspconsole.kernel.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
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
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs people in by e-mail and password. An unknown e-mail, a wrong password, a lock and a
 * disabled person are answered alike and cost alike: one verification of a password, every time.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

  private static final Logger log = LoggerFactory.getLogger(PasswordSignIn.class);

  private final PersonDirectory people;
  private final PasswordStore passwords;
  private final SignInLocks locks;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  PasswordSignIn(
      PersonDirectory people,
      PasswordStore passwords,
      SignInLocks locks,
      ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    this.people = people;
    this.passwords = passwords;
    this.locks = locks;
    this.events = events;
    this.transaction = transaction;
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
      boolean right = passwords.matches(password, person.orElse(null));
      Optional<Cause> refused = refused(attempt, person, right);
      if (refused.isPresent() || person.isEmpty()) {
        tell(person.map(Person::id).orElse(null), address, refused.orElseThrow(), attempt);
        throw new BadCredentialsException("E-mail and password do not match");
      }
      locks.succeeded(attempt);
      passwords.renew(person.get(), password);
      return signedIn(person.get(), given);
    } catch (DataAccessException | TransactionException e) {
      throw new InternalAuthenticationServiceException("People could not be looked up", e);
    }
  }

  private static Optional<Cause> refused(
      SignInLocks.Attempt attempt, Optional<Person> person, boolean right) {
    if (attempt.locked()) {
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

  private void tell(
      @Nullable PersonId person, String address, Cause cause, SignInLocks.Attempt attempt) {
    log.info("Sign-in refused: {}, person {}, from {}", cause, person, address);
    transaction.executeWithoutResult(_ -> {
      events.publishEvent(new SignInFailed(person, address, cause));
      attempt
          .locks()
          .forEach((scope, until) ->
              events.publishEvent(new SignInLocked(person, address, scope, until)));
    });
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
