package io.bspconsole.accounts.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.bspconsole.accounts.SsoProblem;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/**
 * The provider of single sign-on, as it describes itself. It is asked when somebody wants to sign
 * in and not before, so that the console starts without it; what it said holds for a minute.
 */
@Component
class IdentityProvider {

  static final String REGISTRATION = "staff";

  private static final String METADATA = "/.well-known/openid-configuration";
  private static final Duration HOLDS = Duration.ofMinutes(1);
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration READ = Duration.ofSeconds(5);

  /** Public keys only: the client's secret proves nobody, and nothing passes unsigned. */
  private static final Set<SignatureAlgorithm> ALGORITHMS =
      Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

  private static final ParameterizedTypeReference<Map<String, Object>> ANYTHING =
      new ParameterizedTypeReference<>() {};

  private final SsoSettings settings;
  private final AccountSettings accounts;
  private final Clock clock;
  private final RestClient client;
  private final RestTemplate keys;
  private final LoadingCache<String, Found> found =
      Caffeine.newBuilder().expireAfterWrite(HOLDS).build(_ -> discover());

  IdentityProvider(SsoSettings settings, AccountSettings accounts, Clock clock) {
    this.settings = settings;
    this.accounts = accounts;
    this.clock = clock;
    JdkClientHttpRequestFactory http =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER) // the secret goes no further
                .build());
    http.setReadTimeout(READ);
    keys = new RestTemplate(http);
    client =
        RestClient.builder()
            .requestFactory(http)
            .configureMessageConverters(converters -> {
              converters.registerDefaults();
              converters.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter());
            })
            .build();
  }

  /**
   * What the provider is like.
   *
   * @param codes proves who came back with a code
   * @param signOuts reads what the provider says of its sessions that ended
   * @param signOut where its sessions are ended by the browser; null where it has no such place
   */
  record Found(
      ClientRegistration registration,
      AuthenticationProvider codes,
      JwtDecoder signOuts,
      @Nullable String signOut) {}

  /**
   * The provider.
   *
   * @throws SsoRefused when it is away
   */
  Found get() {
    return found.get(settings.issuer());
  }

  /** From now on it has to be asked again. */
  void forget() {
    found.invalidateAll();
  }

  /** Did this happen because the provider did not answer? */
  static boolean isAway(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ResourceAccessException) {
        return true;
      }
    }
    return false;
  }

  private Found discover() {
    try {
      URI at = URI.create(settings.issuer().replaceFirst("/+$", "") + METADATA);
      Map<String, Object> metadata = client.get().uri(at).retrieve().body(ANYTHING);
      if (metadata == null || !settings.issuer().equals(metadata.get("issuer"))) {
        throw new IllegalStateException("It calls itself otherwise than BSP_SSO_ISSUER");
      }
      ClientRegistration registration = registration(metadata);
      return new Found(
          registration,
          codes(registration),
          decoder(registration, new SignOutTokenValidator(registration, clock), false),
          metadata.get("end_session_endpoint") instanceof String place ? place : null);
    } catch (RestClientException | IllegalArgumentException | IllegalStateException e) {
      throw new SsoRefused(SsoProblem.AWAY, "The provider cannot be asked", e);
    }
  }

  private ClientRegistration registration(Map<String, Object> metadata) {
    return ClientRegistrations.fromOidcConfiguration(metadata)
        .registrationId(REGISTRATION)
        .clientId(settings.clientId())
        .clientSecret(settings.clientSecret())
        .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
        .redirectUri(accounts.link(SsoReturn.PATH.substring(1)))
        .scope("openid")
        .build();
  }

  private AuthenticationProvider codes(ClientRegistration registration) {
    RestClientAuthorizationCodeTokenResponseClient tokens =
        new RestClientAuthorizationCodeTokenResponseClient();
    tokens.setRestClient(
        client.mutate().defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build());
    OidcAuthorizationCodeAuthenticationProvider codes =
        new OidcAuthorizationCodeAuthenticationProvider(
            tokens, request -> new DefaultOidcUser(Set.of(), request.getIdToken()));
    JwtDecoder decoder = decoder(registration, new OidcIdTokenValidator(registration), true);
    codes.setJwtDecoderFactory(_ -> decoder);
    return codes;
  }

  private JwtDecoder decoder(
      ClientRegistration registration, OAuth2TokenValidator<Jwt> validator, boolean ofType) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(
                Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
            .restOperations(keys)
            .jwsAlgorithms(allowed -> allowed.addAll(ALGORITHMS))
            .validateType(ofType)
            .build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(List.of(new JwtTimestampValidator(), validator)));
    decoder.setClaimSetConverter(
        new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
    return decoder;
  }
}
