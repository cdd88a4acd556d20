package io.bspconsole.clients.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.audit.ClientTrail;
import io.bspconsole.audit.Entry;
import io.bspconsole.audit.Entry.Detail;
import io.bspconsole.audit.TrailFilter;
import io.bspconsole.clients.BusinessProfiles;
import io.bspconsole.clients.Checklist;
import io.bspconsole.clients.ClientStep;
import io.bspconsole.clients.PictureCut;
import io.bspconsole.clients.PictureId;
import io.bspconsole.clients.PictureOutcome;
import io.bspconsole.clients.Pictures;
import io.bspconsole.clients.ProfileAtMeta;
import io.bspconsole.clients.ProfileForm;
import io.bspconsole.clients.ProfileOutcome;
import io.bspconsole.clients.ProfilePictures;
import io.bspconsole.clients.PublishedProfiles;
import io.bspconsole.clients.StepCode;
import io.bspconsole.clients.StepState;
import io.bspconsole.clients.Wabas;
import io.bspconsole.clients.internal.ProfileCourier.Order;
import io.bspconsole.clients.internal.ProfileCourier.Sent;
import io.bspconsole.clients.portfolio.ClientList;
import io.bspconsole.clients.portfolio.ClientQuery;
import io.bspconsole.clients.portfolio.ClientQuery.Due;
import io.bspconsole.clients.portfolio.DueProfile;
import io.bspconsole.clients.portfolio.LostPictures;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.PhoneNumberId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.meta.MetaProfiles.MetaProfile;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Account;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.tenancy.ClientScope;
import io.bspconsole.webhooks.events.AlertRaised;
import io.bspconsole.webhooks.events.EventHandler;
import io.bspconsole.webhooks.events.EventHandler.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A client whose picture Meta has, until Meta says that it lost it. */
class PictureLossesTest extends IntegrationTest {

  private static final ProfileForm FORM =
      new ProfileForm("Roti Pagi", "", "", null, "halo@rotipagi.example", "", "", "Bu Sari");

  @Autowired private BusinessProfiles profiles;
  @Autowired private PublishedProfiles published;
  @Autowired private ProfilePictures pictures;
  @Autowired private Checklist checklist;
  @Autowired private ClientList list;
  @Autowired private Wabas accounts;
  @Autowired private ClientTrail trail;
  @Autowired private LostPictures losses;
  @Autowired private ProfileCourier courier;
  @Autowired private StepKeeper steps;
  @Autowired private EventHandler<AlertRaised> alerts;
  @Autowired private TransactionOperations transactions;
  @Autowired private JdbcClient jdbc;
  @Autowired private Fixtures fixtures;

  private String mark;
  private ClientId client;
  private Person owner;
  private Account account;
  private MetaId number;

  @BeforeEach
  void publish() {
    mark = "m" + Uuids.next().toString().substring(24);
    client = fixtures.client("Roti Pagi " + mark, "ONBOARDING");
    owner = fixtures.member(client, Role.OWNER);
    ProfileOutcome saved = fixtures.as(owner, () -> profiles.publish(client, FORM, 0));
    jdbc.sql("UPDATE client SET standing = 'ACTIVE' WHERE id = ?")
        .param(Uuids.bytes(client.value()))
        .update();
    account = fixtures.waba(client);
    number = number();
    PictureOutcome kept =
        fixtures.as(
            owner, () -> pictures.keep(client, Pictures.of("png", 300, 200), PictureCut.MIDDLE));
    PictureId picture = ((PictureOutcome.Kept) kept).id();
    int revision = ((ProfileOutcome.Stored) saved).profile().revision();
    fixtures.as(owner, () -> profiles.publish(client, FORM.withPicture(picture), revision));
    await(it -> it.sent() == 2);
    assertThat(step()).isEqualTo(StepState.DONE);
    age();
  }

  @Test
  void a_loss_is_a_task_until_the_picture_is_up_again() {
    assertThat(alert(client, number.value(), "ACTIVE", Instant.now())).isEqualTo(Outcome.APPLIED);

    assertThat(step()).isEqualTo(StepState.OPEN);
    assertThat(atMeta().pictureLostAt()).isNotNull();
    assertThat(listed()).isEqualTo(1);

    fixtures.run(owner, () -> published.sendAgain(client));
    await(it -> it.pictureLostAt() == null);
    assertThat(step()).isEqualTo(StepState.DONE);
    assertThat(listed()).isZero();
  }

  @Test
  void the_task_has_as_many_days_as_the_step_had_at_the_beginning() {
    jdbc.sql("UPDATE client_step SET due_on = '2020-01-01' WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .update();

    alert(client, number.value(), "ACTIVE", Instant.now());

    ClientStep open = profileStep();
    assertThat(open.dueOn())
        .isBetween(
            LocalDate.now(ZoneOffset.UTC).plusDays(open.step().days() - 1L),
            LocalDate.now(ZoneOffset.UTC).plusDays(open.step().days() + 1L));
  }

  @Test
  void what_is_read_a_moment_later_does_not_end_it_but_what_is_read_long_after_does() {
    alert(client, number.value(), "ACTIVE", Instant.now());
    int before = read();
    due();
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> read() > before);
    assertThat(step()).isEqualTo(StepState.OPEN);

    jdbc.sql(
            "UPDATE number_profile SET picture_lost_at = picture_lost_at - INTERVAL 1 HOUR,"
                + " due_at = NOW(6) WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .update();
    await(it -> it.pictureLostAt() == null);
    assertThat(step()).isEqualTo(StepState.DONE);
  }

  @Test
  void meta_may_take_it_back() {
    alert(client, number.value(), "ACTIVE", Instant.now());
    assertThat(alert(client, number.value(), "NONE", Instant.now().plusSeconds(1)))
        .isEqualTo(Outcome.APPLIED);

    assertThat(step()).isEqualTo(StepState.DONE);
  }

  @Test
  void what_is_older_than_what_was_seen_is_no_task() {
    Instant old = Instant.now().minus(Duration.ofDays(3));

    assertThat(alert(client, number.value(), "ACTIVE", old)).isEqualTo(Outcome.UNCONCERNED);
    assertThat(step()).isEqualTo(StepState.DONE);
  }

  @Test
  void of_two_words_of_metas_the_newer_counts_in_any_order() {
    Instant now = Instant.now();
    alert(client, number.value(), "ACTIVE", now);
    assertThat(alert(client, number.value(), "NONE", now.minusSeconds(60)))
        .isEqualTo(Outcome.UNCONCERNED);
    assertThat(step()).isEqualTo(StepState.OPEN);

    alert(client, number.value(), "NONE", now.plusSeconds(60));
    assertThat(alert(client, number.value(), "ACTIVE", now)).isEqualTo(Outcome.UNCONCERNED);
    assertThat(step()).isEqualTo(StepState.DONE);
  }

  @Test
  void an_alert_that_names_no_number_is_about_all_of_the_account() {
    assertThat(alert(client, "220000000000001", "ACTIVE", Instant.now()))
        .isEqualTo(Outcome.APPLIED);
    assertThat(step()).isEqualTo(StepState.OPEN);
  }

  @Test
  void another_clients_account_is_not_concerned() {
    ClientId other = fixtures.client("Batik Laut");

    assertThat(alert(other, number.value(), "ACTIVE", Instant.now()))
        .isEqualTo(Outcome.NO_SUCH_OBJECT);
    assertThat(step()).isEqualTo(StepState.DONE);
  }

  @Test
  void an_account_that_is_disconnected_takes_its_losses_along() {
    alert(client, number.value(), "ACTIVE", Instant.now());
    Person staff = fixtures.staff(Role.ONBOARDING);
    fixtures.as(staff, () -> accounts.disconnect(client, account.id()));

    assertThat(step()).isEqualTo(StepState.DONE);
    assertThat(listed()).isZero();
    assertThat(alert(client, number.value(), "ACTIVE", Instant.now().plusSeconds(9)))
        .isEqualTo(Outcome.NO_SUCH_OBJECT);
    fixtures.as(staff, () -> accounts.connect(client, account.metaId(), "Roti Pagi"));
    assertThat(atMeta().pictureLostAt()).isNull();
  }

  @Test
  void a_loss_of_a_disconnected_account_does_not_count() {
    alert(client, number.value(), "ACTIVE", Instant.now());
    jdbc.sql("UPDATE waba SET disconnected_at = NOW(6) WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .update();
    refresh();

    assertThat(step()).isEqualTo(StepState.DONE);
  }

  @Test
  void a_number_that_meta_lists_no_more_takes_its_loss_along() {
    alert(client, number.value(), "ACTIVE", Instant.now());
    assertThat(step()).isEqualTo(StepState.OPEN);
    jdbc.sql("UPDATE phone_number SET updated_at = NOW(6) - INTERVAL 1 DAY WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .update();
    ClientScope.run(
        client,
        () ->
            transactions.executeWithoutResult(_ ->
                losses.endOfGone(client, account.id(), Instant.now().minus(Duration.ofHours(1)))));
    refresh();

    assertThat(step()).isEqualTo(StepState.DONE);
    assertThat(atMeta().pictureLostAt()).isNull();
  }

  @Test
  void a_number_that_meta_still_lists_keeps_it() {
    alert(client, number.value(), "ACTIVE", Instant.now());
    jdbc.sql("UPDATE phone_number SET updated_at = NOW(6) WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .update();
    ClientScope.run(
        client,
        () ->
            transactions.executeWithoutResult(_ ->
                losses.endOfGone(client, account.id(), Instant.now().minus(Duration.ofHours(1)))));

    assertThat(atMeta().pictureLostAt()).isNotNull();
  }

  @Test
  void a_client_that_publishes_a_profile_without_a_picture_has_none_to_put_up() {
    alert(client, number.value(), "ACTIVE", Instant.now());
    int revision = fixtures.as(owner, () -> profiles.get(client)).revision();
    fixtures.as(owner, () -> profiles.publish(client, FORM, revision));

    assertThat(step()).isEqualTo(StepState.DONE);
    assertThat(listed()).isZero();
  }

  @Test
  void an_alert_that_comes_while_the_picture_is_sent_leaves_no_open_step() {
    jdbc.sql(
            "UPDATE number_profile SET claim_no = 99, claimed_until = NOW(6) + INTERVAL 1 HOUR"
                + " WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .update();
    ProfileForm form = fixtures.as(owner, () -> profiles.get(client)).form();
    DueProfile claimed = claimed(99);
    alert(client, number.value(), "ACTIVE", Instant.now());
    assertThat(step()).isEqualTo(StepState.OPEN);

    ClientScope.run(
        client,
        () ->
            courier.settle(
                claimed,
                new Order(number, "+62 21", form, 2),
                new MetaProfile("Roti Pagi", "", "", "", List.of(), "", true),
                new Sent(Set.of(MetaFields.PICTURE), Set.of(), null),
                form.picture(),
                Duration.ofDays(1)));

    assertThat(atMeta().pictureLostAt()).isNull();
    assertThat(step()).isEqualTo(StepState.DONE);
  }

  @Test
  void what_meta_took_and_what_it_refused_are_told_apart() {
    jdbc.sql(
            "UPDATE number_profile SET claim_no = 99, claimed_until = NOW(6) + INTERVAL 1 HOUR"
                + " WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .update();
    ProfileForm form = fixtures.as(owner, () -> profiles.get(client)).form();
    ClientScope.run(
        client,
        () ->
            courier.settle(
                claimed(99),
                new Order(number, "+62 21", form, 2),
                new MetaProfile("Roti Pagi", "", "", "", List.of(), "", false),
                new Sent(Set.of("about"), Set.of(MetaFields.PICTURE), "Too blue"),
                null,
                Duration.ofDays(1)));

    List<Entry> told =
        fixtures.as(owner, () -> trail.find(client, TrailFilter.ALL, null, 2)).entries();
    assertThat(told)
        .extracting(Entry::action)
        .containsExactlyInAnyOrder("PROFILE_SENT", "PROFILE_REFUSED");
    assertThat(fields(told, "PROFILE_SENT")).containsExactly("about");
    assertThat(fields(told, "PROFILE_REFUSED")).containsExactly(MetaFields.PICTURE);
    assertThat(atMeta().problem()).isEqualTo("Too blue");
  }

  private static List<String> fields(List<Entry> told, String action) {
    return told.stream()
        .filter(entry -> entry.action().equals(action))
        .flatMap(entry -> entry.what().stream())
        .map(what -> ((Detail.Kept<Entry.What>) what).value())
        .flatMap(what -> what.changes().stream())
        .filter(change -> change.field().equals("fields"))
        .map(change -> Objects.requireNonNull(change.after()))
        .toList();
  }

  /** As it was claimed before anybody heard of a loss. */
  private DueProfile claimed(long claim) {
    return jdbc.sql("SELECT id, number_id FROM number_profile WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .query((row, _) ->
            new DueProfile(
                client,
                Uuids.of(row.getBytes("id")),
                new PhoneNumberId(Uuids.of(row.getBytes("number_id"))),
                Instant.EPOCH,
                claim,
                0,
                1,
                null,
                false,
                null))
        .single();
  }

  private void refresh() {
    ClientScope.run(client, () -> transactions.executeWithoutResult(_ -> steps.refresh(client)));
  }

  private Outcome alert(ClientId whose, @Nullable String entity, String status, Instant at) {
    AlertRaised event =
        new AlertRaised(
            whose,
            account.metaId(),
            at,
            "PROFILE_PICTURE_LOST",
            "PHONE_NUMBER",
            entity,
            "WARNING",
            status,
            null);
    return ClientScope.call(
        whose, () -> Objects.requireNonNull(transactions.execute(_ -> alerts.apply(event))));
  }

  /** Meta showed the picture for the last time a day ago. */
  private void age() {
    jdbc.sql(
            "UPDATE number_profile SET picture_seen_at = picture_seen_at - INTERVAL 1 DAY"
                + " WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .update();
  }

  private void due() {
    jdbc.sql("UPDATE number_profile SET due_at = NOW(6) WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .update();
  }

  /** How often it was read or sent. */
  private int read() {
    return jdbc.sql("SELECT version FROM number_profile WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .query(Integer.class)
        .single();
  }

  private StepState step() {
    return profileStep().state();
  }

  private ClientStep profileStep() {
    return fixtures.as(owner, () -> checklist.of(client)).stream()
        .filter(step -> step.step().code() == StepCode.BUSINESS_PROFILE)
        .findFirst()
        .orElseThrow();
  }

  private long listed() {
    Person staff = fixtures.staff(Role.ONBOARDING);
    ClientQuery query = ClientQuery.ALL.withSearch(mark).withDue(Due.PICTURE);
    return fixtures.as(staff, () -> list.count(query));
  }

  private ProfileAtMeta atMeta() {
    return fixtures.as(owner, () -> published.atMeta(client)).getFirst();
  }

  private void await(Predicate<ProfileAtMeta> condition) {
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::atMeta, condition);
  }

  private MetaId number() {
    MetaId id = Fixtures.metaId();
    jdbc.sql(
            "INSERT INTO phone_number (client_id, id, waba_id, meta_id, display_number, digits,"
                + " verified_name, status, quality_rating, quality_since, messaging_limit,"
                + " updated_at, version) VALUES (?, ?, ?, ?, '+62 21', '6221', 'Roti', 'CONNECTED',"
                + " 'GREEN', NOW(6), 'TIER_2K', NOW(6), 0)")
        .params(
            Uuids.bytes(client.value()),
            Uuids.bytes(PhoneNumberId.next().value()),
            Uuids.bytes(account.id().value()),
            id.value())
        .update();
    return id;
  }
}
