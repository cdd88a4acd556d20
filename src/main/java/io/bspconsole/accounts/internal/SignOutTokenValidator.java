package io.bspconsole.accounts.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a logout token has to say, after OpenID Connect Back-Channel Logout 1.0, section 2.6. Spring
 * Security has the same check, but only for sessions that it keeps itself. One that is older than
 * two minutes is not taken, so that none can be used again later.
 */
class SignOutTokenValidator implements OAuth2TokenValidator<Jwt> {

  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
  private static final Duration OLDEST = Duration.ofMinutes(2);

  private final ClientRegistration registration;
  private final Clock clock;

  SignOutTokenValidator(ClientRegistration registration, Clock clock) {
    this.registration = registration;
    this.clock = clock;
  }

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    boolean good =
        Objects.equals(
                registration.getProviderDetails().getIssuerUri(), token.getClaimAsString("iss"))
            && Objects.requireNonNullElse(token.getAudience(), List.of())
                .contains(registration.getClientId())
            && isNew(token.getIssuedAt())
            && token.getId() != null
            && token.getClaims().get("events") instanceof Map<?, ?> events
            && events.containsKey(EVENT)
            && (token.getSubject() != null || token.hasClaim("sid"))
            && !token.hasClaim("nonce");
    return good
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_request"));
  }

  private boolean isNew(@Nullable Instant issuedAt) {
    return issuedAt != null && issuedAt.isAfter(clock.instant().minus(OLDEST));
  }
}
