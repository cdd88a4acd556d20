package io.bspconsole.clients;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.clients.StandingOutcome.Requirement;
import io.bspconsole.clients.internal.ProfileStore;
import io.bspconsole.clients.internal.WabaRows;
import io.bspconsole.clients.portfolio.RegisterRows;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One client of the register. */
@Service
@Needs(Permission.CLIENT_READ)
@Transactional(readOnly = true)
public class Clients {

  private final RegisterRows register;
  private final ProfileStore profiles;
  private final WabaRows wabas;

  Clients(RegisterRows register, ProfileStore profiles, WabaRows wabas) {
    this.register = register;
    this.profiles = profiles;
    this.wabas = wabas;
  }

  public ClientSummary get(ClientId client) {
    return register.find(client).orElseThrow(NotFound::new);
  }

  /** What the client still needs before it can be activated; empty when nothing. */
  public Set<Requirement> missing(ClientId client) {
    Set<Requirement> missing = EnumSet.noneOf(Requirement.class);
    if (!profiles.isPublished()) {
      missing.add(Requirement.PUBLISHED_PROFILE);
    }
    if (!wabas.existsByDisconnectedAtIsNull()) {
      missing.add(Requirement.ACCOUNT);
    }
    return missing;
  }
}
