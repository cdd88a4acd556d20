package io.bspconsole.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.webhooks.internal.Replays;
import io.bspconsole.webhooks.portfolio.EventFilter;
import io.bspconsole.webhooks.portfolio.EventLog;
import io.bspconsole.webhooks.portfolio.EventRow;
import io.bspconsole.webhooks.portfolio.EventWork;
import io.bspconsole.webhooks.portfolio.ReplayOutcome;
import io.bspconsole.webhooks.portfolio.ReplayProgress;
import io.bspconsole.webhooks.portfolio.RouteOutcome;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

class EventWorkTest extends IntegrationTest {

  @Autowired private Fixtures fixtures;
  @Autowired private EventWork work;
  @Autowired private EventLog log;
  @Autowired private Replays replays;
  @Autowired private TransactionOperations transactions;
  @Autowired private JdbcClient jdbc;

  private ClientId client;
  private MetaId account;
  private Fixtures.Person staff;

  @BeforeEach
  void a_client_with_an_account() {
    client = fixtures.client("Toko Peristiwa");
    account = fixtures.waba(client).metaId();
    staff = fixtures.staff(Role.ONBOARDING);
  }

  @Test
  void dead_ones_are_applied_again_and_the_outcome_is_told() {
    UUID review =
        event(client, account, "account_review_update", "{\"decision\":\"APPROVED\"}", "DEAD");
    UUID broken = event(client, account, "account_review_update", "{}", "DEAD");
    EventFilter dead = new EventFilter(EventState.DEAD, null, client);

    ReplayOutcome.Begun replay = begun(dead);

    Awaitility.await().until(() -> state(review) == EventState.APPLIED);
    Awaitility.await().until(() -> state(broken) == EventState.DEAD);
    assertThat(as(() -> log.outcome(replay.at())))
        .containsEntry(EventState.APPLIED, 1)
        .containsEntry(EventState.DEAD, 1);
    assertThat(as(() -> find(EventFilter.ALL.replayedAt(replay.at())))).hasSize(2);
  }

  @Test
  void all_of_a_filter_goes_on_in_steps_and_tells_how_far_it_is() {
    for (int i = 0; i < 7; i++) {
      event(client, account, "account_review_update", "{}", "DEAD");
    }
    EventFilter dead = new EventFilter(EventState.DEAD, null, client);
    ReplayOutcome.Begun replay = begun(dead);

    Awaitility.await().until(() -> progress(replay).endedAt() != null);
    assertThat(progress(replay).total()).isEqualTo(7);
    assertThat(progress(replay).replayed()).isEqualTo(7);
    assertThat(
            fixtures.as(
                fixtures.narrowed(Set.of(client), Role.ONBOARDING),
                () -> log.progress(replay.at())))
        .isEmpty();
  }

  @Test
  void while_one_goes_on_another_is_refused_and_says_since_when() {
    event(client, account, "account_review_update", "{}", "DEAD");
    Instant since = Instant.parse("2030-01-01T00:00:00Z");
    PersonId somebody = staff.actor().id();
    transactions.executeWithoutResult(status -> {
      // in a transaction that is taken back: no worker sees it
      Awaitility.await()
          .pollInSameThread()
          .until(() -> replays.begin(EventFilter.ALL.account("0"), somebody, since));
      assertThat(as(() -> work.replayAll(new EventFilter(EventState.DEAD, null, client))))
          .isEqualTo(new ReplayOutcome.Busy(since));
      status.setRollbackOnly();
    });
  }

  @Test
  void a_list_of_which_nothing_can_be_applied_again_begins_nothing() {
    assertThat(as(() -> work.replayAll(new EventFilter(EventState.DEAD, null, client))))
        .isEqualTo(new ReplayOutcome.Nothing());
  }

  @Test
  void what_was_begun_is_resumed_behind_the_last_one_that_was_handed_over() {
    UUID before = event(client, account, "account_review_update", "{}", "DEAD");
    UUID after = event(client, account, "account_review_update", "{}", "DEAD");
    Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
    jdbc.sql("UPDATE webhook_event SET received_at = ? WHERE id = ?")
        .params(Timestamp.from(at.minusSeconds(600)), Uuids.bytes(before))
        .update();
    transactions.executeWithoutResult(_ -> {
      Awaitility.await()
          .pollInSameThread()
          .until(() ->
              replays.begin(
                  new EventFilter(EventState.DEAD, null, client), staff.actor().id(), at));
      jdbc.sql(
              "UPDATE event_replay SET total = 2, replayed = 1, last_id = ?, last_at ="
                  + " (SELECT received_at FROM webhook_event WHERE id = ?) WHERE at = ?")
          .params(Uuids.bytes(before), Uuids.bytes(before), Timestamp.from(at))
          .update();
    });

    Awaitility.await().until(() -> progress(new ReplayOutcome.Begun(at)).endedAt() != null);
    assertThat(progress(new ReplayOutcome.Begun(at)).replayed()).isEqualTo(2);
    assertThat(replayed(before)).isZero();
    assertThat(replayed(after)).isOne();
  }

  private ReplayOutcome.Begun begun(EventFilter filter) {
    return (ReplayOutcome.Begun)
        Awaitility.await()
            .until(
                () -> as(() -> work.replayAll(filter)),
                outcome -> outcome instanceof ReplayOutcome.Begun);
  }

  private ReplayProgress progress(ReplayOutcome.Begun replay) {
    return as(() -> log.progress(replay.at())).orElseThrow();
  }

  private int replayed(UUID event) {
    return jdbc.sql("SELECT replays FROM webhook_event WHERE id = ?")
        .param(Uuids.bytes(event))
        .query(Integer.class)
        .single();
  }

  @Test
  void what_belongs_to_nobody_is_led_to_an_account_with_all_like_it() {
    MetaId portfolio = new MetaId("77" + Math.abs(Uuids.next().hashCode()) + "01");
    UUID one = event(null, portfolio, "account_update", "{\"event\":\"GLITTERED\"}", "QUARANTINED");
    UUID two =
        event(
            null, portfolio, "account_review_update", "{\"decision\":\"PENDING\"}", "QUARANTINED");

    assertThat(as(() -> work.route(one, new MetaId("1"), false)))
        .isInstanceOf(RouteOutcome.UnknownAccount.class);
    assertThat(as(() -> work.route(one, account, true)))
        .isEqualTo(new RouteOutcome.Routed(2, "Toko Peristiwa"));

    Awaitility.await().until(() -> state(one) == EventState.APPLIED);
    Awaitility.await().until(() -> state(two) == EventState.APPLIED);
    assertThat(as(() -> work.route(one, account, false)))
        .isInstanceOf(RouteOutcome.NotInQuarantine.class);
  }

  @Test
  void whoever_takes_an_event_finds_it_among_his_own() {
    UUID one = event(client, account, "account_review_update", "{}", "DEAD");
    Instant until = Instant.parse("2030-01-01T00:00:00Z");

    as(() -> {
      work.take(one, until);
      return one;
    });

    assertThat(as(() -> find(EventFilter.ALL.mine(true))))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.id()).isEqualTo(one);
          assertThat(row.care().attendBy()).isEqualTo(until);
        });
    as(() -> {
      work.release(one);
      return one;
    });
    assertThat(as(() -> find(EventFilter.ALL.mine(true)))).isEmpty();
  }

  private List<EventRow> find(EventFilter filter) {
    return log.find(filter, null, 50).rows();
  }

  private EventState state(UUID event) {
    return jdbc.sql("SELECT state FROM webhook_event WHERE id = ?")
        .param(Uuids.bytes(event))
        .query((row, _) -> EventState.valueOf(row.getString(1)))
        .single();
  }

  private UUID event(
      @Nullable ClientId owner, MetaId named, String field, String value, String state) {
    UUID delivery = Uuids.next();
    UUID event = Uuids.next();
    Timestamp now = Timestamp.from(Instant.now());
    jdbc.sql(
            "INSERT INTO webhook_delivery (id, received_at, body, state, attempts, due_at)"
                + " VALUES (?, ?, '{}', 'SPLIT', 0, ?)")
        .params(Uuids.bytes(delivery), now, now)
        .update();
    jdbc.sql(
            "INSERT INTO webhook_event (id, delivery_id, dedupe_key, received_at, waba_meta_id,"
                + " client_id, field, occurred_at, value, state, attempts, misses, due_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?)")
        .param(Uuids.bytes(event))
        .param(Uuids.bytes(delivery))
        .param(io.bspconsole.kernel.Sha256.of(Uuids.bytes(event)))
        .param(now)
        .param(named.value())
        .param(owner == null ? null : Uuids.bytes(owner.value()))
        .param(field)
        .param(now)
        .param(value)
        .param(state)
        .param(now)
        .update();
    return event;
  }

  private <T> T as(Supplier<T> call) {
    return fixtures.as(staff, call);
  }
}
