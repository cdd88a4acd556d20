package io.bspconsole.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.bspconsole.access.Role;
import io.bspconsole.clients.NumberRatingChanged;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.PhoneNumberId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.quality.RatingSignal.Subject;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.templates.TemplateRatingChanged;
import io.bspconsole.tenancy.ClientScope;
import io.bspconsole.webhooks.events.AccountUpdated;
import io.bspconsole.webhooks.events.EventHandler;
import io.bspconsole.webhooks.events.EventHandler.Outcome;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

class ClientQualityTest extends IntegrationTest {

  private static final String BUSINESS = "RESTRICTED_BIZ_INITIATED_MESSAGING";
  private static final String NUMBERS = "RESTRICTED_ADD_PHONE_NUMBER_ACTION";
  private static final String UTILITY = "RESTRICTED_UTILITY_TEMPLATES";

  private final Instant began =
      Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
  private final Instant expires = began.plus(3, ChronoUnit.DAYS);

  @Autowired private Fixtures fixtures;
  @Autowired private ClientQuality quality;
  @Autowired private EventHandler<AccountUpdated> handler;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transactions;

  private ClientId client;
  private MetaId waba;
  private Fixtures.Person viewer;

  @BeforeEach
  void make_a_client() {
    client = fixtures.client("Toko Uji");
    waba = fixtures.waba(client).metaId();
    viewer = fixtures.member(client, Role.VIEWER);
  }

  @Test
  void every_restriction_of_an_event_is_kept_with_its_expiry() {
    assertThat(restrict(began, expires, BUSINESS, NUMBERS)).isEqualTo(Outcome.APPLIED);

    assertThat(running())
        .extracting(Restriction::kind, Restriction::beganAt, Restriction::expiresAt)
        .containsExactlyInAnyOrder(tuple(BUSINESS, began, expires), tuple(NUMBERS, began, expires));
  }

  @Test
  void an_event_that_comes_twice_changes_nothing() {
    restrict(began, expires, BUSINESS, NUMBERS);

    assertThat(restrict(began, expires, BUSINESS, NUMBERS)).isEqualTo(Outcome.APPLIED);
    assertThat(running()).hasSize(2);
  }

  @Test
  void a_newer_restriction_replaces_the_running_one_of_its_kind() {
    restrict(began, expires, BUSINESS);
    restrict(began.plusSeconds(60), expires.plusSeconds(60), BUSINESS);

    assertThat(running())
        .singleElement()
        .satisfies(one -> assertThat(one.expiresAt()).isEqualTo(expires.plusSeconds(60)));
  }

  @Test
  void an_older_restriction_that_comes_late_replaces_nothing() {
    restrict(began.plusSeconds(60), expires.plusSeconds(60), BUSINESS);

    assertThat(restrict(began, null, BUSINESS)).isEqualTo(Outcome.SUPERSEDED);
    assertThat(running())
        .singleElement()
        .satisfies(one -> assertThat(one.expiresAt()).isEqualTo(expires.plusSeconds(60)));
  }

  @Test
  void one_that_has_expired_no_longer_runs() {
    restrict(began, began.plusSeconds(60), BUSINESS);

    assertThat(running()).isEmpty();
  }

  @Test
  void a_recovery_ends_what_it_names() {
    apply(began, "ACCOUNT_RESTRICTION", "UTILITY_TEMPLATE_ABUSE", null, of(UTILITY, null));
    restrict(began, null, NUMBERS);

    apply(began.plusSeconds(60), "ACCOUNT_RESTRICTION", "UTILITY_TEMPLATE_ABUSE_UNBAN", null);

    assertThat(running()).extracting(Restriction::kind).containsExactly(NUMBERS);
  }

  @Test
  void a_restriction_that_arrives_after_its_recovery_does_not_begin_to_run() {
    apply(began.plusSeconds(60), "ACCOUNT_RESTRICTION", "UTILITY_TEMPLATE_ABUSE_UNBAN", null);

    assertThat(
            apply(began, "ACCOUNT_RESTRICTION", "UTILITY_TEMPLATE_ABUSE", null, of(UTILITY, null)))
        .isEqualTo(Outcome.SUPERSEDED);
    assertThat(running()).isEmpty();
  }

  @Test
  void a_recovery_that_comes_late_does_not_end_what_began_after_it() {
    restrict(began, null, UTILITY);

    apply(began.minusSeconds(60), "ACCOUNT_RESTRICTION", "UTILITY_TEMPLATE_ABUSE_UNBAN", null);

    assertThat(running()).hasSize(1);
  }

  @Test
  void a_disabled_account_is_reinstated() {
    apply(began, "DISABLED_UPDATE", null, "DISABLE");
    assertThat(apply(began.minusSeconds(60), "DISABLED_UPDATE", null, "SCHEDULE_FOR_DISABLE"))
        .isEqualTo(Outcome.SUPERSEDED);
    assertThat(running()).extracting(Restriction::kind).containsExactly("DISABLE");

    apply(began.plusSeconds(60), "DISABLED_UPDATE", null, "REINSTATE");

    assertThat(running()).isEmpty();
  }

  @Test
  void a_warning_is_remembered_once_and_restricts_nothing() {
    apply(began, "ACCOUNT_VIOLATION", "ADULT", null);
    apply(began, "ACCOUNT_VIOLATION", "ADULT", null);

    assertThat(running()).isEmpty();
    assertThat(fixtures.as(viewer, () -> quality.warningsOf(client)))
        .singleElement()
        .satisfies(warning -> {
          assertThat(warning.violation()).isEqualTo("ADULT");
          assertThat(warning.at()).isEqualTo(began);
        });
  }

  @Test
  void an_account_that_the_client_does_not_have_is_not_known() {
    waba = Fixtures.metaId();

    assertThat(restrict(began, expires, BUSINESS)).isEqualTo(Outcome.NO_SUCH_OBJECT);
  }

  @Test
  void changes_of_ratings_are_kept_newest_first() {
    inScope(() -> {
      events.publishEvent(
          new NumberRatingChanged(
              client, PhoneNumberId.next(), "+62 812-5550-100", null, "GREEN", began));
      events.publishEvent(
          new TemplateRatingChanged(
              client, TemplateId.next(), "promo", "GREEN", "RED", began.plusSeconds(1)));
      return true;
    });

    assertThat(fixtures.as(viewer, () -> quality.changesOf(client, 10)))
        .extracting(RatingSignal::subject, RatingSignal::previous, RatingSignal::rating)
        .containsExactly(
            tuple(Subject.TEMPLATE, "GREEN", "RED"), tuple(Subject.NUMBER, null, "GREEN"));
  }

  @Test
  void a_new_number_that_meta_has_not_rated_is_no_change() {
    inScope(() -> {
      events.publishEvent(
          new NumberRatingChanged(
              client, PhoneNumberId.next(), "+62 812-5550-108", null, "UNKNOWN", began));
      return true;
    });

    assertThat(fixtures.as(viewer, () -> quality.changesOf(client, 10))).isEmpty();
  }

  @Test
  void another_client_sees_nothing_of_it() {
    restrict(began, expires, BUSINESS);
    ClientId other = fixtures.client("Toko Lain");
    Fixtures.Person stranger = fixtures.member(other, Role.OWNER);

    assertThat(fixtures.as(stranger, () -> quality.restrictionsOf(other))).isEmpty();
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> fixtures.as(stranger, () -> quality.restrictionsOf(client)));
  }

  private List<Restriction> running() {
    return fixtures.as(viewer, () -> quality.restrictionsOf(client));
  }

  private Outcome restrict(Instant at, @Nullable Instant end, String... kinds) {
    return apply(
        at,
        "ACCOUNT_RESTRICTION",
        null,
        null,
        Arrays.stream(kinds).map(kind -> of(kind, end)).toArray(AccountUpdated.Restriction[]::new));
  }

  private static AccountUpdated.Restriction of(String kind, @Nullable Instant end) {
    return new AccountUpdated.Restriction(kind, end);
  }

  private Outcome apply(
      Instant at,
      String event,
      @Nullable String violation,
      @Nullable String banState,
      AccountUpdated.Restriction... restrictions) {
    AccountUpdated update =
        new AccountUpdated(client, waba, at, event, violation, List.of(restrictions), banState);
    return inScope(() -> handler.apply(update));
  }

  private <T> T inScope(Supplier<T> call) {
    return ClientScope.call(
        client, () -> Objects.requireNonNull(transactions.execute(_ -> call.get())));
  }
}
