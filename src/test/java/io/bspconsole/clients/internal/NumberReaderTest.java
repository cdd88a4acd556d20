package io.bspconsole.clients.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.bspconsole.access.Role;
import io.bspconsole.clients.NumberRatingChanged;
import io.bspconsole.clients.PhoneNumber;
import io.bspconsole.clients.PhoneNumbers;
import io.bspconsole.clients.Wabas;
import io.bspconsole.clients.portfolio.DueAccount;
import io.bspconsole.clients.portfolio.DueAccounts;
import io.bspconsole.clients.portfolio.Matter;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.meta.MetaNumbers;
import io.bspconsole.meta.MetaNumbers.MetaNumber;
import io.bspconsole.meta.MetaUnavailable;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Account;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.tenancy.ClientDirectory;
import io.bspconsole.tenancy.ClientScope;
import io.bspconsole.webhooks.events.EventHandler.Outcome;
import io.bspconsole.webhooks.events.NumberQualityUpdated;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@RecordApplicationEvents
class NumberReaderTest extends IntegrationTest {

  @Autowired private DueAccounts due;
  @Autowired private NumberStore store;
  @Autowired private NumberUpdates updates;
  @Autowired private PhoneNumbers numbers;
  @Autowired private Wabas wabas;
  @Autowired private ClientDirectory directory;
  @Autowired private TransactionTemplate transactions;
  @Autowired private ApplicationEvents events;
  @Autowired private JdbcClient jdbc;
  @Autowired private Fixtures fixtures;

  private static final NumberSettings SETTINGS = new NumberSettings(Duration.ofMinutes(15), 4);

  private final MetaId number = Fixtures.metaId();
  private ClientId client;
  private Account account;
  private Person viewer;

  @BeforeEach
  void connect_an_account() {
    client = fixtures.client("Warung Segar");
    account = fixtures.waba(client);
    viewer = fixtures.member(client, Role.VIEWER);
  }

  @Test
  void numbers_are_kept_as_meta_lists_them() {
    read("GREEN");

    assertThat(known())
        .singleElement()
        .satisfies(kept -> {
          assertThat(kept.displayNumber()).isEqualTo("+62 21 5550 0142");
          assertThat(kept.quality()).isEqualTo("GREEN");
          assertThat(kept.messagingLimit()).isEqualTo("TIER_2K");
          assertThat(kept.waba()).isEqualTo(account.id());
        });
    assertThat(fixtures.as(viewer, () -> wabas.of(client)).getFirst().numbersReadAt()).isNotNull();
  }

  @Test
  void a_changed_rating_is_told_with_the_one_before() {
    read("GREEN");
    Instant since = known().getFirst().qualitySince();
    read("GREEN");
    assertThat(known().getFirst().qualitySince()).isEqualTo(since);

    read("RED");

    assertThat(told())
        .extracting(NumberRatingChanged::previous, NumberRatingChanged::rating)
        .containsExactly(tuple(null, "GREEN"), tuple("GREEN", "RED"));
    assertThat(known().getFirst().qualitySince()).isAfter(since);
  }

  @Test
  void while_meta_cannot_be_asked_the_numbers_stay_as_they_were() {
    read("YELLOW");

    reader(
            _ -> {
              throw new MetaUnavailable("no connection");
            })
        .read(claim());

    assertThat(known()).extracting(PhoneNumber::quality).containsExactly("YELLOW");
  }

  @Test
  void numbers_of_one_client_are_not_seen_by_another() {
    read("GREEN");
    ClientId other = fixtures.client("Kopi Tanjung");
    Person stranger = fixtures.member(other, Role.VIEWER);

    assertThat(fixtures.as(stranger, () -> numbers.of(other))).isEmpty();
  }

  @Test
  void an_event_brings_the_limit_of_a_known_number() {
    read("GREEN");

    assertThat(apply("622155500142", "TIER_10K", Instant.now().plusSeconds(5)))
        .isEqualTo(Outcome.APPLIED);

    assertThat(known()).extracting(PhoneNumber::messagingLimit).containsExactly("TIER_10K");
  }

  @Test
  void an_event_older_than_the_last_reading_changes_nothing() {
    read("GREEN");

    assertThat(apply("622155500142", "TIER_250", Instant.now().minusSeconds(60)))
        .isEqualTo(Outcome.SUPERSEDED);

    assertThat(known()).extracting(PhoneNumber::messagingLimit).containsExactly("TIER_2K");
  }

  @Test
  void an_event_about_an_unknown_number_waits_for_it() {
    assertThat(apply("6281200000000", null, Instant.now())).isEqualTo(Outcome.NO_SUCH_OBJECT);
  }

  @Test
  void a_number_that_meta_lists_twice_is_kept_once_as_it_said_last() {
    reader(_ -> List.of(listed("GREEN"), listed("YELLOW"))).read(claim());

    assertThat(known()).extracting(PhoneNumber::quality).containsExactly("YELLOW");
  }

  @Test
  void a_number_that_moved_to_another_account_of_the_client_is_found_there() {
    read("GREEN");
    Account other = fixtures.waba(client);

    reader(_ -> List.of(listed("GREEN"))).read(claim(client, other));

    assertThat(known()).extracting(PhoneNumber::waba).containsExactly(other.id());
  }

  @Test
  void two_accounts_of_the_client_that_list_the_same_new_number_are_both_read() throws Exception {
    Account other = fixtures.waba(client);
    CyclicBarrier both = new CyclicBarrier(2);
    NumberReader reader =
        reader(_ -> {
          await(both);
          return List.of(listed("GREEN"));
        });

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.execute(() -> reader.read(claim()));
      threads.execute(() -> reader.read(claim(client, other)));
    }

    assertThat(known()).hasSize(1);
    assertThat(fixtures.as(viewer, () -> wabas.of(client)))
        .hasSize(2)
        .allSatisfy(waba -> assertThat(waba.numbersReadAt()).isNotNull());
  }

  @Test
  void a_number_of_another_client_is_left_to_him() {
    read("GREEN");
    ClientId thief = fixtures.client("Kopi Tanjung");
    Account account = fixtures.waba(thief);
    Person reader = fixtures.member(thief, Role.VIEWER);
    MetaNumber own =
        new MetaNumber(Fixtures.metaId(), "+62 21 1", "Kopi", "CONNECTED", "GREEN", "TIER_2K");

    reader(_ -> List.of(listed("RED"), own)).read(claim(thief, account));

    assertThat(fixtures.as(reader, () -> numbers.of(thief)))
        .extracting(PhoneNumber::metaId)
        .containsExactly(own.id());
    assertThat(known()).extracting(PhoneNumber::quality).containsExactly("GREEN");
    assertThat(claims(thief)).isEqualTo(1);

    reader(_ -> List.of(listed("RED"), own)).read(claim(thief, account));

    assertThat(claims(thief)).isEqualTo(1);
    assertThat(claims(client)).isZero();
  }

  @Test
  void a_number_that_moves_after_its_account_was_disconnected_belongs_to_the_client_again() {
    read("GREEN");
    fixtures.as(fixtures.staff(Role.ONBOARDING), () -> wabas.disconnect(client, account.id()));
    Account next = fixtures.waba(client);

    reader(_ -> List.of(listed("GREEN"))).read(claim(client, next));

    assertThat(known()).extracting(PhoneNumber::waba).containsExactly(next.id());
    assertThat(directory.assignNumber(number, fixtures.client("Kopi Tanjung"))).isFalse();
  }

  @Test
  void all_numbers_of_a_disconnected_account_are_free_however_many() {
    List<MetaNumber> many =
        Stream.generate(Fixtures::metaId)
            .limit(501)
            .map(id -> new MetaNumber(id, "+62 21 1", "Warung", "CONNECTED", "GREEN", "TIER_2K"))
            .toList();
    reader(_ -> many).read(claim());

    fixtures.as(fixtures.staff(Role.ONBOARDING), () -> wabas.disconnect(client, account.id()));

    ClientId next = fixtures.client("Kopi Tanjung");
    assertThat(many).allMatch(it -> directory.assignNumber(it.id(), next));
  }

  @Test
  void a_number_that_another_client_took_meanwhile_is_left_to_him() {
    read("GREEN");
    fixtures.as(fixtures.staff(Role.ONBOARDING), () -> wabas.disconnect(client, account.id()));
    directory.assignNumber(number, fixtures.client("Kopi Tanjung"));
    Account next = fixtures.waba(client);

    reader(_ -> List.of(listed("RED"))).read(claim(client, next));

    assertThat(known())
        .extracting(PhoneNumber::waba, PhoneNumber::quality)
        .containsExactly(tuple(account.id(), "GREEN"));
  }

  private int claims(ClientId owner) {
    return jdbc.sql(
            "SELECT COUNT(*) FROM account_claim WHERE client_id = ? AND kind = 'NUMBER'"
                + " AND meta_id = ? AND tried_by IS NULL")
        .params(Uuids.bytes(owner.value()), number.value())
        .query(Integer.class)
        .single();
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(5, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void read(String quality) {
    reader(_ -> List.of(listed(quality))).read(claim());
  }

  private MetaNumber listed(String quality) {
    return new MetaNumber(
        number, "+62 21 5550 0142", "Warung Segar", "CONNECTED", quality, "TIER_2K");
  }

  private NumberReader reader(MetaNumbers meta) {
    return new NumberReader(due, meta, store, SETTINGS, Clock.systemUTC());
  }

  private DueAccount claim() {
    return claim(client, account);
  }

  /** The accounts of {@link Fixtures} are never due by themselves. */
  private static DueAccount claim(ClientId client, Account account) {
    Instant now = Instant.now();
    return new DueAccount(
        Matter.NUMBERS, client, account.id(), account.metaId(), now, 0, 0, now.plusSeconds(60));
  }

  private Outcome apply(String digits, @Nullable String limit, Instant at) {
    return ClientScope.call(
        client,
        () ->
            transactions.execute(_ ->
                updates.apply(
                    new NumberQualityUpdated(
                        client, account.metaId(), at, digits, "THROUGHPUT_UPGRADE", limit))));
  }

  private List<PhoneNumber> known() {
    return fixtures.as(viewer, () -> numbers.of(client));
  }

  private List<NumberRatingChanged> told() {
    return events.stream(NumberRatingChanged.class)
        .filter(change -> change.client().equals(client))
        .toList();
  }
}
