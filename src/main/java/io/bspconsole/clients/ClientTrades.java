package io.bspconsole.clients;

import io.bspconsole.clients.internal.ProfileStore;
import io.bspconsole.clients.portfolio.ScreenedTrades;
import io.bspconsole.tenancy.ClientScope;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Tells other modules what the client in scope trades in. Asks for no permission: the caller has
 * done that.
 */
@Component
public class ClientTrades {

  /**
   * Trades that Meta allows in some countries only, and never to minors (Meta, messaging policy of
   * 27 August 2024: alcohol, medicines without prescription, gambling for money).
   */
  private static final Set<Vertical> RESTRICTED =
      EnumSet.of(
          Vertical.ALCOHOL,
          Vertical.OTC_DRUGS,
          Vertical.ONLINE_GAMBLING,
          Vertical.PHYSICAL_GAMBLING);

  private final ProfileStore profiles;
  private final ScreenedTrades screened;

  ClientTrades(ProfileStore profiles, ScreenedTrades screened) {
    this.profiles = profiles;
    this.screened = screened;
  }

  /** By its profile, which the client fills in; empty until the profile names one. */
  public Optional<Vertical> ofClientInScope() {
    return profiles.find().flatMap(profile -> Optional.ofNullable(profile.form().vertical()));
  }

  /**
   * Is the trade of the client in scope one that is restricted: by its profile, which the client
   * fills in, or by the trade that the provider found when it screened the client? One is enough.
   */
  public boolean isRestrictedInScope() {
    return ofClientInScope().filter(RESTRICTED::contains).isPresent()
        || screened.isRestricted(ClientScope.require());
  }
}
