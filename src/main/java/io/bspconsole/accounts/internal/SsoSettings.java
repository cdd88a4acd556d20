package io.bspconsole.accounts.internal;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Single sign-on of the staff at a provider that speaks OpenID Connect.
 *
 * @param issuer as the provider calls itself; blank: there is no single sign-on
 * @param label what people call the provider
 * @param required staff who are linked may not sign in by password
 * @param breakGlass the e-mail of the one who may all the same, for the day on which the provider
 *     is away; blank for nobody
 * @param factorAcr each of these values of {@code acr} says that several factors were asked for
 * @param factorAmr so does each of these among the values of {@code amr}
 */
@ConfigurationProperties("bsp.sso")
public record SsoSettings(
    @DefaultValue("") String issuer,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("") String label,
    @DefaultValue("false") boolean required,
    @DefaultValue("") String breakGlass,
    @DefaultValue Set<String> factorAcr,
    @DefaultValue Set<String> factorAmr) {

  private static final int LONGEST_ISSUER = 255;

  public SsoSettings {
    factorAcr = Set.copyOf(factorAcr);
    factorAmr = Set.copyOf(factorAmr);
    if (!issuer.isBlank()) {
      if (clientId.isBlank() || clientSecret.isBlank() || label.isBlank()) {
        throw new IllegalArgumentException(
            "Single sign-on needs BSP_SSO_CLIENT_ID, BSP_SSO_CLIENT_SECRET and BSP_SSO_LABEL");
      }
      if (!isSafe(URI.create(issuer)) || issuer.length() > LONGEST_ISSUER) {
        throw new IllegalArgumentException("BSP_SSO_ISSUER has to be an https address");
      }
    }
  }

  public boolean isOn() {
    return !issuer.isBlank();
  }

  /** Can anything that the provider says make up for a second factor? */
  boolean countsFactors() {
    return !factorAcr.isEmpty() || !factorAmr.isEmpty();
  }

  /** Has the provider seen more than one factor, as far as it says so? */
  boolean vouches(@Nullable String acr, @Nullable List<String> amr) {
    return (acr != null && factorAcr.contains(acr))
        || (amr != null && amr.stream().anyMatch(factorAmr::contains));
  }

  private static boolean isSafe(URI issuer) {
    return "https".equals(issuer.getScheme())
        || ("http".equals(issuer.getScheme())
            && ("localhost".equals(issuer.getHost()) || "127.0.0.1".equals(issuer.getHost())));
  }

  /** Without the secret: settings get into logs. */
  @Override
  public String toString() {
    return "SsoSettings[issuer=" + issuer + "]";
  }
}
