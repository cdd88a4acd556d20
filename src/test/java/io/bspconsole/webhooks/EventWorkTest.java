package io.bspconsole.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.webhooks.portfolio.EventFilter;
import io.bspconsole.webhooks.portfolio.EventLog;
import io.bspconsole.webhooks.portfolio.EventRow;
import io.bspconsole.webhooks.portfolio.EventWork;
import io.bspconsole.webhooks.portfolio.RouteOutcome;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class EventWorkTest extends IntegrationTest {

  @Autowired private Fixtures fixtures;
  @Autowired private EventWork work;
  @Autowired private EventLog log;
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

    EventWork.Replay replay = as(() -> work.replayAll(dead));

    assertThat(replay.events()).isEqualTo(2);
    Awaitility.await().until(() -> state(review) == EventState.APPLIED);
    Awaitility.await().until(() -> state(broken) == EventState.DEAD);
    assertThat(as(() -> log.outcome(replay.at())))
        .containsEntry(EventState.APPLIED, 1)
        .containsEntry(EventState.DEAD, 1);
    assertThat(as(() -> find(EventFilter.ALL.replayedAt(replay.at())))).hasSize(2);
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
