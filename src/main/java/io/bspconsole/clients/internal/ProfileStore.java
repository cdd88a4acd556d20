package io.bspconsole.clients.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.BusinessProfile;
import io.bspconsole.clients.ProfileForm;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.live.ClientChanged;
import io.bspconsole.tenancy.ClientScope;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the profile of the client in scope. */
@Component
@Transactional
public class ProfileStore {

  private final ProfileRows rows;
  private final StepKeeper steps;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ProfileStore(
      ProfileRows rows,
      StepKeeper steps,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.steps = steps;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /** Empty until it is saved for the first time. */
  @Transactional(readOnly = true)
  public Optional<BusinessProfile> find() {
    return rows.findFirstByOrderById().map(ProfileRow::profile);
  }

  /**
   * Stores the form, and publishes it if asked to.
   *
   * @param revision as {@link BusinessProfile#revision} counts
   * @return empty, with nothing changed, when the revision is not the stored one
   * @throws org.springframework.dao.DataIntegrityViolationException when another first save wins
   * @throws org.springframework.dao.ConcurrencyFailureException when another later save wins
   */
  public Optional<BusinessProfile> write(
      ProfileForm form, int revision, boolean publish, Actor by) {
    steps.lock(ClientScope.require());
    Optional<ProfileRow> stored = rows.findFirstByOrderById();
    if (stored.map(ProfileRow::saves).orElse(0) != revision) {
      return Optional.empty();
    }
    Optional<BusinessProfile> before = stored.map(ProfileRow::profile);
    Instant now = Clocks.now(clock);
    ProfileRow row = stored.orElseGet(() -> new ProfileRow(form, by, now));
    row.edit(form, by, now);
    if (publish) {
      row.publish(by, now);
    }
    BusinessProfile profile = rows.saveAndFlush(row).profile();
    steps.refresh(ClientScope.require());
    trail.record(ProfileActs.stored(ClientScope.require(), before, profile));
    events.publishEvent(new ClientChanged(ClientScope.require()));
    return Optional.of(profile);
  }
}
