package io.bspconsole.clients.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.BusinessProfile;
import io.bspconsole.clients.ClientStandings;
import io.bspconsole.clients.ProfileForm;
import io.bspconsole.clients.ProfileOutcome;
import io.bspconsole.clients.Standing;
import io.bspconsole.clients.portfolio.DueProfiles;
import io.bspconsole.clients.portfolio.DueScreenings;
import io.bspconsole.clients.portfolio.PictureRows;
import io.bspconsole.clients.portfolio.ProgressRows;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.live.ClientChanged;
import io.bspconsole.tenancy.ClientScope;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the profile of the client in scope. */
@Component
@Transactional
public class ProfileStore {

  private final ProfileRows rows;
  private final ProfileVersionRows versions;
  private final PictureRows pictures;
  private final ClientStandings standings;
  private final StepKeeper steps;
  private final ProgressRows register;
  private final DueProfiles due;
  private final DueScreenings screenings;
  private final Function<ProfileRow, BusinessProfile> reader;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ProfileStore(
      ProfileRows rows,
      ProfileVersionRows versions,
      PictureRows pictures,
      ClientStandings standings,
      StepKeeper steps,
      ProgressRows register,
      DueProfiles due,
      DueScreenings screenings,
      ProfileSettings settings,
      @Value("${bsp.zone}") ZoneId zone,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.versions = versions;
    this.pictures = pictures;
    this.standings = standings;
    this.steps = steps;
    this.register = register;
    this.due = due;
    this.screenings = screenings;
    this.reader = row -> row.profile(settings.attest(), zone);
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /** Empty until it is saved for the first time. */
  @Transactional(readOnly = true)
  public Optional<BusinessProfile> find() {
    return rows.findFirstByOrderById().map(reader);
  }

  /**
   * Stores the form, and publishes it if asked to. What is stored and published like that already
   * is not written again; it keeps its revision then.
   *
   * @param revision as {@link BusinessProfile#revision} counts
   * @return empty, with nothing changed, when the revision is not the stored one
   * @throws org.springframework.dao.DataIntegrityViolationException when another first save wins
   * @throws org.springframework.dao.ConcurrencyFailureException when another later save wins
   */
  public Optional<ProfileOutcome> write(ProfileForm form, int revision, boolean publish, Actor by) {
    steps.lock(ClientScope.require());
    Optional<ProfileOutcome> over = over();
    if (over.isPresent()) {
      return over;
    }
    Optional<ProfileRow> stored = rows.findFirstByOrderById();
    if (stored.map(ProfileRow::saves).orElse(0) != revision) {
      return Optional.empty();
    }
    Optional<BusinessProfile> before = stored.map(reader);
    if (before.filter(it -> it.form().equals(form) && (it.isPublished() || !publish)).isPresent()) {
      return before.map(ProfileOutcome.Unchanged::new);
    }
    if (form.picture() != null) {
      pictures.keep(ClientScope.require(), form.picture());
    }
    Instant now = Clocks.now(clock);
    ProfileRow row = stored.orElseGet(() -> new ProfileRow(form, by, now));
    row.edit(form, by, now);
    boolean news = publish && row.publish(by, now);
    BusinessProfile profile = reader.apply(rows.saveAndFlush(row));
    if (news) {
      add(form, by, now);
    }
    if (before.filter(it -> compared(it.form()).equals(compared(form))).isEmpty()) {
      screenings.again(ClientScope.require());
    }
    register.attest(ClientScope.require(), profile.attestBy());
    steps.refresh(ClientScope.require());
    trail.record(ProfileActs.stored(ClientScope.require(), before, profile));
    events.publishEvent(new ClientChanged(ClientScope.require()));
    return Optional.of(new ProfileOutcome.Stored(profile));
  }

  private Optional<ProfileOutcome> over() {
    Standing standing = standings.of(ClientScope.require());
    return standing.isOver() ? Optional.of(new ProfileOutcome.Over(standing)) : Optional.empty();
  }

  /**
   * Writes down that somebody says that it is right.
   *
   * @return empty when none is published
   */
  public Optional<ProfileOutcome> attest(Actor by) {
    steps.lock(ClientScope.require());
    Optional<ProfileOutcome> over = over();
    if (over.isPresent()) {
      return over;
    }
    Optional<ProfileRow> stored = rows.findFirstByOrderById().filter(ProfileRow::isPublished);
    stored.ifPresent(row -> row.attest(by, Clocks.now(clock)));
    Optional<BusinessProfile> profile = stored.map(rows::saveAndFlush).map(reader);
    profile.ifPresent(it -> {
      register.attest(ClientScope.require(), it.attestBy());
      trail.record(
          Act.of(Action.PROFILE_ATTESTED, Subject.profile(ClientScope.require()))
              .changed("due", null, it.attestBy()));
      events.publishEvent(new ClientChanged(ClientScope.require()));
    });
    return profile.map(ProfileOutcome.Stored::new);
  }

  /** What lists are compared with. */
  private static List<String> compared(ProfileForm form) {
    return List.of(
        form.displayName(), form.website(), form.secondWebsite(), form.email(), form.phone());
  }

  private void add(ProfileForm form, Actor by, Instant at) {
    int last = versions.findFirstByOrderByNumberDesc().map(it -> it.profile().number()).orElse(0);
    versions.saveAndFlush(new ProfileVersionRow(last + 1, form, by, at));
    if (form.picture() == null) {
      pictures.giveUp(ClientScope.require());
    }
    due.hurry(ClientScope.require());
  }
}
