package io.bspconsole.clients;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.StandingOutcome.Requirement;
import io.bspconsole.clients.internal.ProfileStore;
import io.bspconsole.clients.internal.WabaRows;
import io.bspconsole.clients.portfolio.RegisterRows;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.live.ClientChanged;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
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
  private final Trail trail;
  private final ApplicationEventPublisher events;

  Clients(
      RegisterRows register,
      ProfileStore profiles,
      WabaRows wabas,
      Trail trail,
      ApplicationEventPublisher events) {
    this.register = register;
    this.profiles = profiles;
    this.wabas = wabas;
    this.trail = trail;
    this.events = events;
  }

  public ClientSummary get(ClientId client) {
    return register.find(client).orElseThrow(NotFound::new);
  }

  /** What the client still needs before {@link #activate} can succeed; empty when nothing. */
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

  /** Makes a client active that is a prospect or in onboarding and lacks nothing any more. */
  @Needs(Permission.CLIENT_ONBOARD)
  @Transactional
  public StandingOutcome activate(ClientId client) {
    ClientSummary before = get(client);
    Standing standing = before.standing();
    if (standing == Standing.ACTIVE) {
      return new StandingOutcome.Changed(standing);
    }
    if (standing != Standing.ONBOARDING && standing != Standing.PROSPECT) {
      return new StandingOutcome.NotFromHere(standing);
    }
    Set<Requirement> missing = missing(client);
    if (!missing.isEmpty()) {
      return new StandingOutcome.Missing(missing);
    }
    if (!register.changeStanding(client, standing, Standing.ACTIVE)) {
      return new StandingOutcome.NotFromHere(get(client).standing());
    }
    trail.record(
        Act.of(Action.CLIENT_ACTIVATED, Subject.client(client, before.name()))
            .changed("standing", standing, Standing.ACTIVE));
    events.publishEvent(new ClientChanged(client));
    return new StandingOutcome.Changed(Standing.ACTIVE);
  }
}
