package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.SignInFailed.Cause;
import io.bspconsole.accounts.factors.Passkeys;
import io.bspconsole.accounts.factors.Proof;
import io.bspconsole.accounts.internal.PersonDirectory.Person;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.PersonId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Signs people in by a passkey alone: the device is one factor, and that it verified its user the
 * other. The browser asks {@code /webauthn/authenticate/options} and answers {@code
 * /login/webauthn}. Failures count at their address only: nobody guesses a passkey, so others
 * cannot lock its owner out.
 */
@Component
class PasskeySignIn implements AuthenticationManager {

  private final Passkeys passkeys;
  private final PersonDirectory people;
  private final WebAuthnRelyingPartyOperations operations;
  private final SessionOpening opening;
  private final SsoRequirement required;
  private final SignInLocks locks;
  private final Refusals refusals;
  private final SecurityContextHolderStrategy contexts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PasskeySignIn(
      Passkeys passkeys,
      PersonDirectory people,
      WebAuthnRelyingPartyOperations operations,
      SessionOpening opening,
      SsoRequirement required,
      SignInLocks locks,
      Refusals refusals,
      SecurityContextHolderStrategy contexts,
      ApplicationEventPublisher events,
      Clock clock) {
    this.passkeys = passkeys;
    this.people = people;
    this.operations = operations;
    this.opening = opening;
    this.required = required;
    this.locks = locks;
    this.refusals = refusals;
    this.contexts = contexts;
    this.events = events;
    this.clock = clock;
  }

  /** The strategy is given to each filter, because they would take the static one otherwise. */
  void addTo(HttpSecurity http) {
    PublicKeyCredentialRequestOptionsFilter options =
        new PublicKeyCredentialRequestOptionsFilter(operations);
    options.setSecurityContextHolderStrategy(contexts);
    WebAuthnAuthenticationFilter signIn = new ShownPasskeys();
    signIn.setAuthenticationManager(this);
    signIn.setSessionAuthenticationStrategy(opening);
    signIn.setSecurityContextHolderStrategy(contexts);
    signIn.setAuthenticationFailureHandler(new PasskeyFailure());
    signIn.setApplicationEventPublisher(events);
    http.addFilterBefore(options, BasicAuthenticationFilter.class)
        .addFilterBefore(signIn, BasicAuthenticationFilter.class);
  }

  @Override
  public Authentication authenticate(Authentication given) {
    try {
      return signIn(((WebAuthnAuthenticationRequestToken) given).getWebAuthnRequest(), address());
    } catch (DataAccessException | TransactionException e) {
      throw new InternalAuthenticationServiceException("People could not be looked up", e);
    }
  }

  private Authentication signIn(RelyingPartyAuthenticationRequest shown, String address) {
    SignInLocks.Attempt attempt = locks.begin(address);
    if (attempt.isLocked()) {
      throw refused(null, address, Cause.LOCKED, attempt);
    }
    Person person =
        passkeys
            .answer(shown)
            .flatMap(people::byId)
            .orElseThrow(() -> refused(null, address, Cause.UNKNOWN, attempt));
    if (!person.enabled()) {
      throw refused(person.id(), address, Cause.DISABLED, attempt);
    }
    SignedIn principal = people.signedIn(person, Proof.shown(Clocks.now(clock)));
    if (required.refuses(principal)) {
      throw refused(person.id(), address, Cause.SSO_REQUIRED, attempt);
    }
    locks.succeeded(attempt);
    return signedIn(principal);
  }

  /** The answer is the same, whatever the cause. */
  private BadCredentialsException refused(
      @Nullable PersonId person, String address, Cause cause, SignInLocks.Attempt attempt) {
    refusals.tell(person, address, cause, attempt);
    return new BadCredentialsException("No passkey of ours");
  }

  /** Where the request comes from that Spring keeps for this thread; its filter does not say. */
  private static String address() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes held
        ? Objects.requireNonNullElse(held.getRequest().getRemoteAddr(), "")
        : "";
  }

  private static Authentication signedIn(SignedIn principal) {
    List<GrantedAuthority> authorities = new ArrayList<>(principal.authorities());
    authorities.add(
        FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.WEBAUTHN_AUTHORITY));
    return UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities);
  }
}
