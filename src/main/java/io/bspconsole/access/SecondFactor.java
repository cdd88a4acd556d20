package io.bspconsole.access;

import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/**
 * How Spring Security is told that a person showed a second factor: by an authority with a time.
 */
public final class SecondFactor {

  private static final String AUTHORITY = "FACTOR_SECOND";

  private SecondFactor() {}

  /** The authority of one who showed it then. */
  public static GrantedAuthority shown(Instant at) {
    return FactorGrantedAuthority.withAuthority(AUTHORITY).issuedAt(at).build();
  }

  public static boolean is(GrantedAuthority authority) {
    return AUTHORITY.equals(authority.getAuthority());
  }

  /** When it was shown last; empty for a password alone, and for API keys. */
  public static Optional<Instant> shownAt(Authentication authentication) {
    return authentication.getAuthorities().stream()
        .filter(FactorGrantedAuthority.class::isInstance)
        .map(FactorGrantedAuthority.class::cast)
        .filter(SecondFactor::is)
        .map(FactorGrantedAuthority::getIssuedAt)
        .findFirst();
  }
}
