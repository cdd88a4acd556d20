package io.bspconsole.clients.internal;

import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.PhoneNumber;
import io.bspconsole.clients.PictureId;
import io.bspconsole.clients.ProfileAtMeta;
import io.bspconsole.clients.ProfileForm;
import io.bspconsole.clients.ProfileVersion;
import io.bspconsole.clients.portfolio.DueProfile;
import io.bspconsole.clients.portfolio.DueProfiles;
import io.bspconsole.clients.portfolio.DueProfiles.Settled;
import io.bspconsole.clients.portfolio.PictureRows;
import io.bspconsole.clients.portfolio.RegisterRows;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.live.ClientChanged;
import io.bspconsole.meta.MetaProfiles.MetaProfile;
import io.bspconsole.tenancy.ClientScope;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What is read and written of published profiles of the client in scope. */
@Component
public class ProfileCourier {

  private final ProfileVersionRows versions;
  private final NumberProfileRows held;
  private final NumberRows numbers;
  private final WabaRows accounts;
  private final RegisterRows register;
  private final PictureRows pictures;
  private final StepKeeper steps;
  private final DueProfiles due;
  private final Trail trail;
  private final ApplicationEventPublisher events;

  ProfileCourier(
      ProfileVersionRows versions,
      NumberProfileRows held,
      NumberRows numbers,
      WabaRows accounts,
      RegisterRows register,
      PictureRows pictures,
      StepKeeper steps,
      DueProfiles due,
      Trail trail,
      ApplicationEventPublisher events) {
    this.versions = versions;
    this.held = held;
    this.numbers = numbers;
    this.accounts = accounts;
    this.register = register;
    this.pictures = pictures;
    this.steps = steps;
    this.due = due;
    this.trail = trail;
    this.events = events;
  }

  /** What is to be brought to which number. */
  record Order(MetaId number, String display, ProfileForm form, int version) {}

  /**
   * What came of sending.
   *
   * @param taken the fields that Meta took, by its names
   * @param refused those that it refused
   * @param problem why, in its words; absent where nothing stands refused
   */
  record Sent(Set<String> taken, Set<String> refused, @Nullable String problem) {

    static final Sent NOTHING = new Sent(Set.of(), Set.of(), null);

    Sent {
      taken = Collections.unmodifiableSet(new LinkedHashSet<>(taken));
      refused = Collections.unmodifiableSet(new LinkedHashSet<>(refused));
    }

    /** Is the picture among what Meta took? */
    boolean hasPicture() {
      return taken.contains(MetaFields.PICTURE);
    }
  }

  public List<ProfileVersion> versions() {
    return versions.findTop100ByOrderByNumberDesc().stream()
        .map(ProfileVersionRow::profile)
        .toList();
  }

  public List<ProfileAtMeta> atMeta() {
    Optional<ProfileVersion> published = published();
    Map<UUID, PhoneNumber> known =
        numbers.findTop500ByOrderByDigitsAscIdAsc().stream()
            .map(NumberRow::number)
            .collect(Collectors.toMap(number -> number.id().value(), Function.identity()));
    return held.findTop500ByOrderById().stream()
        .filter(row -> known.containsKey(row.number()))
        .map(row ->
            atMeta(row, Objects.requireNonNull(known.get(row.number())).displayNumber(), published))
        .toList();
  }

  private static ProfileAtMeta atMeta(
      NumberProfileRow row, String display, Optional<ProfileVersion> published) {
    MetaProfile there = row.held();
    return new ProfileAtMeta(
        display,
        there,
        row.readAt(),
        row.sent(),
        published.map(ProfileVersion::number).orElse(0),
        row.problem(),
        row.failures(),
        row.pictureLostAt(),
        there == null
            ? List.of()
            : published
                .map(version -> MetaFields.differences(version.form(), there))
                .orElse(List.of()));
  }

  private Optional<ProfileVersion> published() {
    return versions.findFirstByOrderByNumberDesc().map(ProfileVersionRow::profile);
  }

  /** Empty while nothing is published, or may be sent for this client or through this account. */
  @Transactional(readOnly = true)
  Optional<Order> prepare(DueProfile claimed) {
    Optional<ProfileVersion> published = published();
    Optional<PhoneNumber> number =
        numbers.findById(claimed.number().value()).map(NumberRow::number);
    boolean open =
        register.find(claimed.client()).filter(client -> client.standing().maySubmit()).isPresent()
            && number
                .flatMap(it -> accounts.findById(it.waba().value()))
                .filter(account -> account.waba().isConnected())
                .isPresent();
    return open && published.isPresent()
        ? Optional.of(
            new Order(
                number.orElseThrow().metaId(),
                number.orElseThrow().displayNumber(),
                published.get().form(),
                published.get().number()))
        : Optional.empty();
  }

  /** The picture of what is to be brought, as a JPEG; empty where it has none. */
  @Transactional(readOnly = true)
  Optional<byte[]> picture(Order order) {
    return Optional.ofNullable(order.form().picture())
        .flatMap(it -> pictures.content(ClientScope.require(), it));
  }

  /**
   * Keeps what came of it, unless the claim was overtaken.
   *
   * @param picture the one that Meta has taken last
   */
  @Transactional
  void settle(
      DueProfile claimed,
      Order order,
      MetaProfile there,
      Sent sent,
      @Nullable PictureId picture,
      Duration next) {
    String json = JsonMapper.shared().writeValueAsString(there);
    ClientId client = ClientScope.require();
    boolean seen = Boolean.TRUE.equals(there.picture());
    if (seen) {
      steps.lock(client); // it may be the end of a loss, even of one that was told since the claim
    }
    Settled settled =
        due.done(
            claimed, json, order.version(), picture, seen, sent.hasPicture(), sent.problem(), next);
    if (settled == Settled.OVERTAKEN) {
      return;
    }
    if (settled == Settled.PICTURE_BACK) {
      steps.refresh(client);
    }
    tell(order, sent);
    events.publishEvent(new ClientChanged(client));
  }

  /**
   * Keeps what was taken of a version that is not done yet, unless the claim was overtaken: the
   * rest is tried again.
   */
  @Transactional
  void partly(DueProfile claimed, Order order, MetaProfile there, Sent sent) {
    if (due.read(claimed, JsonMapper.shared().writeValueAsString(there))) {
      tell(order, sent);
      events.publishEvent(new ClientChanged(ClientScope.require()));
    }
  }

  private void tell(Order order, Sent sent) {
    if (!sent.taken().isEmpty()) {
      trail.record(act(Action.PROFILE_SENT, order, sent.taken()));
    }
    if (!sent.refused().isEmpty()) {
      trail.record(
          act(Action.PROFILE_REFUSED, order, sent.refused()).because(null, sent.problem()));
    }
  }

  private static Act act(Action action, Order order, Collection<String> fields) {
    return Act.of(action, Subject.profile(ClientScope.require()))
        .changed("number", null, order.display())
        .changed("version", null, order.version())
        .changed("fields", null, String.join(", ", fields));
  }
}
