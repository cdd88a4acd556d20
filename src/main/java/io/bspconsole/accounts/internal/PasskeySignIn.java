package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.factors.Passkeys;
import io.bspconsole.accounts.factors.Proof;
import io.bspconsole.accounts.internal.PersonDirectory.Person;
import io.bspconsole.kernel.Clocks;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
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
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * Signs people in by a passkey alone: the device is one factor, and that it verified its user the
 * other. The browser asks {@code /webauthn/authenticate/options} and answers {@code
 * /login/webauthn}.
 */
@Component
class PasskeySignIn implements AuthenticationManager {

  private final Passkeys passkeys;
  private final PersonDirectory people;
  private final WebAuthnRelyingPartyOperations operations;
  private final SessionOpening opening;
  private final SsoRequirement required;
  private final SecurityContextHolderStrategy contexts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PasskeySignIn(
      Passkeys passkeys,
      PersonDirectory people,
      WebAuthnRelyingPartyOperations operations,
      SessionOpening opening,
      SsoRequirement required,
      SecurityContextHolderStrategy contexts,
      ApplicationEventPublisher events,
      Clock clock) {
    this.passkeys = passkeys;
    this.people = people;
    this.operations = operations;
    this.opening = opening;
    this.required = required;
    this.contexts = contexts;
    this.events = events;
    this.clock = clock;
  }

  /** The strategy is given to each filter, because they would take the static one otherwise. */
  void addTo(HttpSecurity http) {
    PublicKeyCredentialRequestOptionsFilter options =
        new PublicKeyCredentialRequestOptionsFilter(operations);
    options.setSecurityContextHolderStrategy(contexts);
    WebAuthnAuthenticationFilter signIn = new WebAuthnAuthenticationFilter();
    signIn.setAuthenticationManager(this);
    signIn.setSessionAuthenticationStrategy(opening);
    signIn.setSecurityContextHolderStrategy(contexts);
    signIn.setApplicationEventPublisher(events);
    http.addFilterBefore(options, BasicAuthenticationFilter.class)
        .addFilterBefore(signIn, BasicAuthenticationFilter.class);
  }

  @Override
  public Authentication authenticate(Authentication given) {
    Person person =
        passkeys
            .answer(((WebAuthnAuthenticationRequestToken) given).getWebAuthnRequest())
            .flatMap(people::byId)
            .filter(Person::enabled)
            .orElseThrow(() -> new BadCredentialsException("No passkey of ours"));
    SignedIn principal = people.signedIn(person, Proof.shown(Clocks.now(clock)));
    if (required.refuses(principal)) {
      throw new BadCredentialsException("Single sign-on is required");
    }
    List<GrantedAuthority> authorities = new ArrayList<>(principal.authorities());
    authorities.add(
        FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.WEBAUTHN_AUTHORITY));
    return UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities);
  }
}
