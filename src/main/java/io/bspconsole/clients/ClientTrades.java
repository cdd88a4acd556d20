package io.bspconsole.clients;

import io.bspconsole.clients.internal.ProfileStore;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Tells other modules what the client in scope trades in, by its profile. Asks for no permission:
 * the caller has done that.
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

  ClientTrades(ProfileStore profiles) {
    this.profiles = profiles;
  }

  /** Empty until the profile names one. */
  public Optional<Vertical> ofClientInScope() {
    return profiles.find().flatMap(profile -> Optional.ofNullable(profile.form().vertical()));
  }

  /** May it be traded in some countries only? */
  public static boolean isRestricted(Vertical vertical) {
    return RESTRICTED.contains(vertical);
  }
}
