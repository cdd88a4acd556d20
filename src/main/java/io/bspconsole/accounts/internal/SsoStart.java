package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.SsoWish;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * What somebody is sent to the provider with: state, nonce and PKCE by Spring Security, and the
 * wish, which is taken out of the session and counts once.
 */
class SsoStart implements OAuth2AuthorizationRequestResolver {

  static final String PATH = "/" + SsoWish.START;

  private final OAuth2AuthorizationRequestResolver requests;

  SsoStart(IdentityProvider provider, SsoSettings settings) {
    DefaultOAuth2AuthorizationRequestResolver resolver =
        new DefaultOAuth2AuthorizationRequestResolver(_ -> provider.get().registration());
    if (!settings.factorAcr().isEmpty()) {
      String wanted = String.join(" ", settings.factorAcr());
      resolver.setAuthorizationRequestCustomizer(request ->
          request.additionalParameters(parameters -> parameters.put("acr_values", wanted)));
    }
    requests = resolver;
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
            .build();
  }
}
