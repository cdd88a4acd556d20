package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.SsoWish;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * What somebody is sent to the provider with: state, nonce and PKCE by Spring Security, and the
 * wish, which is taken out of the session and counts once. Where factors of the provider count,
 * those that it saw must be as fresh as ours would be; for linking it has to ask in any case, so
 * that nobody links whoever sat there before.
 */
class SsoStart implements OAuth2AuthorizationRequestResolver {

  static final String PATH = "/" + SsoWish.START;

  private final OAuth2AuthorizationRequestResolver requests;

  private final Map<String, Object> asked = new HashMap<>();

  /**
   * The start.
   *
   * @param fresh how long a factor that was shown stays fresh
   */
  SsoStart(IdentityProvider provider, SsoSettings settings, Duration fresh) {
    requests = new DefaultOAuth2AuthorizationRequestResolver(_ -> provider.get().registration());
    if (settings.countsFactors()) {
      asked.put("max_age", fresh.toSeconds());
    }
    if (!settings.factorAcr().isEmpty()) {
      asked.put("acr_values", String.join(" ", settings.factorAcr()));
    }
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
    return request.getServletPath().equals(PATH)
        ? resolve(request, IdentityProvider.REGISTRATION)
        : null;
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(
      HttpServletRequest request, String registration) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(SsoWish.ATTRIBUTE) instanceof SsoWish wish)) {
      return null; // goes on to the page that says so
    }
    session.removeAttribute(SsoWish.ATTRIBUTE);
    OAuth2AuthorizationRequest begun = requests.resolve(request, registration);
    return begun == null
        ? null
        : OAuth2AuthorizationRequest.from(begun)
            .attributes(attributes -> attributes.put(SsoWish.ATTRIBUTE, wish))
            .additionalParameters(parameters -> {
              parameters.putAll(asked);
              if (wish instanceof SsoWish.Link) {
                parameters.put("prompt", "login");
              }
            })
            .build();
  }
}
