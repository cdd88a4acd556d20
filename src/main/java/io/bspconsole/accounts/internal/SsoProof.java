package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.SsoProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Who came back from the provider. Spring Security compares the state, changes the code for an
 * identity token and checks its signature, issuer, audience, time and nonce; access tokens are let
 * go of at once.
 */
@Component
class SsoProof {

  private static final int LONGEST_SUBJECT = 255;

  private final IdentityProvider provider;
  private final SsoSettings settings;
  private final AccountSettings accounts;

  SsoProof(IdentityProvider provider, SsoSettings settings, AccountSettings accounts) {
    this.provider = provider;
    this.settings = settings;
    this.accounts = accounts;
  }

  /**
   * The one who came back.
   *
   * @param asked what he was sent away with
   * @throws SsoRefused when nothing is proved
   */
  Identity of(OAuth2AuthorizationRequest asked, HttpServletRequest back) {
    String issuer = back.getParameter("iss"); // RFC 9207
    if (issuer != null && !issuer.equals(settings.issuer())) {
      throw new SsoRefused(SsoProblem.INVALID, "The answer is of another issuer");
    }
    if (back.getParameter(OAuth2ParameterNames.CODE) == null) {
      throw new SsoRefused(SsoProblem.REFUSED, "The provider gave no code");
    }
    try {
      IdentityProvider.Found found = provider.get();
      Authentication proved =
          found
              .codes()
              .authenticate(
                  new OAuth2LoginAuthenticationToken(
                      found.registration(),
                      new OAuth2AuthorizationExchange(asked, response(asked, back))));
      if (proved == null || !(proved.getPrincipal() instanceof OidcUser who)) {
        throw new SsoRefused(SsoProblem.INVALID, "No identity was told");
      }
      return identity(who.getIdToken(), found.signOut());
    } catch (OAuth2AuthenticationException e) {
      provider.forget();
      throw new SsoRefused(problem(e), "The provider proved nobody", e);
    }
  }

  private static OAuth2AuthorizationResponse response(
      OAuth2AuthorizationRequest asked, HttpServletRequest back) {
    return OAuth2AuthorizationResponse.success(back.getParameter(OAuth2ParameterNames.CODE))
        .redirectUri(Objects.requireNonNull(asked.getRedirectUri()))
        .state(back.getParameter(OAuth2ParameterNames.STATE))
        .build();
  }

  private Identity identity(OidcIdToken token, @Nullable String signOut) {
    String subject = Objects.requireNonNullElse(token.getSubject(), "");
    if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
      throw new SsoRefused(SsoProblem.INVALID, "A subject of " + subject.length() + " characters");
    }
    return new Identity(
        settings.issuer(),
        subject,
        token.getClaimAsString("sid"),
        settings.vouches(token.getAuthenticationContextClass(), token.getAuthenticationMethods()),
        token.getAuthenticatedAt(),
        signOut == null ? null : signOut(signOut, token.getTokenValue()));
  }

  /** After OpenID Connect RP-Initiated Logout 1.0, section 2. */
  private String signOut(String place, String token) {
    return UriComponentsBuilder.fromUriString(place)
        .queryParam("id_token_hint", "{token}")
        .queryParam("client_id", "{client}")
        .queryParam("post_logout_redirect_uri", "{back}")
        .encode()
        .buildAndExpand(token, settings.clientId(), accounts.link("sign-in?signed-out"))
        .toUriString();
  }

  /** A provider that went away in the middle is told apart from one that told nonsense. */
  private static SsoProblem problem(OAuth2AuthenticationException failure) {
    boolean network =
        IdentityProvider.isAway(failure)
            || (failure.getCause() instanceof JwtException token
                && !(token instanceof BadJwtException));
    return network ? SsoProblem.AWAY : SsoProblem.INVALID;
  }
}
