package io.bspconsole.accounts.internal;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.FreshFactor;
import io.bspconsole.accounts.SessionKey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts single sign-on into the chain of the pages, where the settings ask for it. */
@Component
class SsoFilters {

  private final SsoSettings settings;
  private final IdentityProvider provider;
  private final SsoProof proof;
  private final SsoSignIn signIn;
  private final SsoLinking linking;
  private final SsoSessions sessions;
  private final SessionOpening opening;
  private final FreshFactor fresh;
  private final CurrentActor current;
  private final SecurityContextHolderStrategy contexts;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  SsoFilters(
      SsoSettings settings,
      IdentityProvider provider,
      SsoProof proof,
      SsoSignIn signIn,
      SsoLinking linking,
      SsoSessions sessions,
      SessionOpening opening,
      FreshFactor fresh,
      CurrentActor current,
      SecurityContextHolderStrategy contexts,
      ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    this.settings = settings;
    this.provider = provider;
    this.proof = proof;
    this.signIn = signIn;
    this.linking = linking;
    this.sessions = sessions;
    this.opening = opening;
    this.fresh = fresh;
    this.current = current;
    this.contexts = contexts;
    this.events = events;
    this.transaction = transaction;
  }

  void apply(HttpSecurity http) {
    if (settings.isOn()) {
      HttpSessionOAuth2AuthorizationRequestRepository requests =
          new HttpSessionOAuth2AuthorizationRequestRepository();
      http.addFilterAfter(new SsoBackChannel(provider, sessions), BodyLimit.class)
          .addFilterBefore(start(requests), UsernamePasswordAuthenticationFilter.class)
          .addFilterBefore(end(requests), UsernamePasswordAuthenticationFilter.class);
    }
  }

  private OAuth2AuthorizationRequestRedirectFilter start(
      HttpSessionOAuth2AuthorizationRequestRepository requests) {
    OAuth2AuthorizationRequestRedirectFilter start =
        new OAuth2AuthorizationRequestRedirectFilter(
            new SsoStart(provider, settings, fresh.holds()));
    start.setAuthorizationRequestRepository(requests);
    start.setAuthenticationFailureHandler(new SsoFailure());
    return start;
  }

  private SsoReturn end(HttpSessionOAuth2AuthorizationRequestRepository requests) {
    SsoReturn end = new SsoReturn(requests, proof, signIn, linking, fresh, current);
    end.setSecurityContextHolderStrategy(contexts);
    end.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
    end.setSessionAuthenticationStrategy(this::open);
    end.setAuthenticationFailureHandler(new SsoFailure());
    end.setApplicationEventPublisher(events);
    return end;
  }

  /** Opens a session as after a password, and notes in the same transaction how it came to be. */
  private void open(Authentication who, HttpServletRequest request, HttpServletResponse response) {
    Identity identity =
        (Identity) Objects.requireNonNull(request.getAttribute(Identity.class.getName()));
    opening.leave(request); // it is over even when no new one can be opened
    try {
      transaction.executeWithoutResult(_ -> {
        opening.onAuthentication(who, request, response);
        sessions.mark(SessionKey.of(request.getSession().getId()), identity);
      });
    } catch (DataAccessException | TransactionException e) {
      throw new InternalAuthenticationServiceException("No session could be opened", e);
    }
    SsoSignOut.remember(request.getSession(), identity.signOut());
  }
}
