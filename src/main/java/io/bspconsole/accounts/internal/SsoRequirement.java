package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.SignInFailed;
import io.bspconsole.accounts.SignInFailed.Cause;
import io.bspconsole.accounts.internal.PersonDirectory.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a right password of one who is linked for nothing, where single sign-on is required. Only
 * whoever knows the password is told so. Staff who are not linked yet get in by it, to link
 * themselves.
 */
@Component
class SsoRequirement {

  private final SsoSettings settings;
  private final IdentityRows rows;
  private final PersonDirectory people;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  SsoRequirement(
      SsoSettings settings,
      IdentityRows rows,
      PersonDirectory people,
      ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    this.settings = settings;
    this.rows = rows;
    this.people = people;
    this.events = events;
    this.transaction = transaction;
  }

  /** The same way to sign in, for those who may use it. */
  AuthenticationProvider over(AuthenticationProvider passwords) {
    return new AuthenticationProvider() {
      @Override
      public @Nullable Authentication authenticate(Authentication given) {
        Authentication proved = passwords.authenticate(given);
        if (proved != null && proved.getPrincipal() instanceof SignedIn who && refuses(who)) {
          tell(who, given);
          throw new SsoRequired();
        }
        return proved;
      }

      @Override
      public boolean supports(Class<?> type) {
        return passwords.supports(type);
      }
    };
  }

  private boolean refuses(SignedIn who) {
    return settings.isOn()
        && settings.required()
        && rows.linkedAt(who.actor().id(), settings.issuer()).isPresent()
        && people
            .byId(who.actor().id())
            .map(Person::email)
            .filter(email -> email.equalsIgnoreCase(settings.breakGlass().strip()))
            .isEmpty();
  }

  private void tell(SignedIn who, Authentication given) {
    String address =
        given.getDetails() instanceof WebAuthenticationDetails details
                && details.getRemoteAddress() != null
            ? details.getRemoteAddress()
            : "";
    transaction.executeWithoutResult(
        _ -> events.publishEvent(new SignInFailed(who.actor().id(), address, Cause.SSO_REQUIRED)));
  }
}
