package io.bspconsole.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.webhooks.EventState;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class RetentionTest extends IntegrationTest {

  private static final Duration OLD = Duration.ofDays(31);

  @Autowired private Retention retention;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transactions;

  @Test
  void what_is_known_of_a_replay_goes_with_its_events_and_stays_while_it_goes_on() {
    UUID old = replay(OLD);
    UUID young = replay(Duration.ofDays(1));

    retention.sweep();

    assertThat(isKept("event_replay", old)).isFalse();
    assertThat(isKept("event_replay", young)).isTrue();
  }

  private UUID replay(Duration endedBefore) {
    UUID id = Uuids.next();
    jdbc.sql(
            "INSERT INTO event_replay (id, at, person_id, mine, replayed, ended_at, outcome)"
                + " VALUES (?, ?, ?, FALSE, 0, ?, 'DONE')")
        .params(
            Uuids.bytes(id),
            Timestamp.from(Instant.now().minus(OLD)),
            Uuids.bytes(id),
            Timestamp.from(Instant.now().minus(endedBefore)))
        .update();
    return id;
  }

  @ParameterizedTest
  @EnumSource(names = {"APPLIED", "STORED", "SUPERSEDED", "UNMATCHED", "CLOSED"})
  void an_event_that_was_settled_long_ago_is_deleted_with_its_delivery(EventState state) {
    UUID delivery = delivery("SPLIT", OLD);
    UUID event = event(delivery, state, OLD, OLD);

    retention.sweep();

    assertThat(isKept("webhook_event", event)).isFalse();
    assertThat(isKept("webhook_delivery", delivery)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"APPLIED", "STORED", "SUPERSEDED", "UNMATCHED", "CLOSED"})
  void an_event_that_somebody_has_to_deal_with_stays_with_its_delivery(EventState state) {
    UUID delivery = delivery("SPLIT", OLD);
    UUID event = event(delivery, state, OLD, OLD);

    retention.sweep();

    assertThat(isKept("webhook_event", event)).isTrue();
    assertThat(isKept("webhook_delivery", delivery)).isTrue();
  }

  @Test
  void what_lies_in_quarantine_and_would_not_be_read_is_deleted_with_its_delivery() {
    UUID delivery = delivery("SPLIT", OLD);
    UUID event = event(delivery, "flows", EventState.QUARANTINED, OLD, OLD);

    retention.sweep();

    assertThat(isKept("webhook_event", event)).isFalse();
    assertThat(isKept("webhook_delivery", delivery)).isFalse();
  }

  @Test
  void what_lies_in_quarantine_for_a_short_while_stays_whether_it_would_be_read_or_not() {
    Duration young = Duration.ofDays(29);
    UUID event = event(delivery("SPLIT", young), "flows", EventState.QUARANTINED, young, young);

    retention.sweep();

    assertThat(isKept("webhook_event", event)).isTrue();
  }

  @Test
  void an_event_that_was_settled_lately_stays_however_old_it_is() {
    UUID event = event(delivery("SPLIT", OLD), EventState.APPLIED, OLD, Duration.ofDays(1));

    retention.sweep();

    assertThat(isKept("webhook_event", event)).isTrue();
  }

  @Test
  void a_delivery_that_could_not_be_read_stays() {
    UUID delivery = delivery("QUARANTINED", OLD);

    retention.sweep();

    assertThat(isKept("webhook_delivery", delivery)).isTrue();
  }

  @Test
  void a_delivery_that_was_closed_long_ago_is_deleted_and_one_that_was_closed_lately_is_not() {
    UUID old = delivery("CLOSED", OLD);
    UUID young = delivery("CLOSED", OLD);
    jdbc.sql("UPDATE webhook_delivery SET closed_at = received_at WHERE id = ?")
        .param(Uuids.bytes(old))
        .update();
    jdbc.sql("UPDATE webhook_delivery SET closed_at = NOW(6) WHERE id = ?")
        .param(Uuids.bytes(young))
        .update();

    retention.sweep();

    assertThat(isKept("webhook_delivery", old)).isFalse();
    assertThat(isKept("webhook_delivery", young)).isTrue();
  }

  @Test
  void more_than_one_batch_is_deleted_by_nodes_that_race() {
    UUID delivery = delivery("SPLIT", OLD);
    List<UUID> events =
        java.util.stream.IntStream.range(0, 1100)
            .mapToObj(_ -> event(delivery, EventState.APPLIED, OLD, OLD))
            .toList();

    List.of(1, 2, 3).parallelStream()
        .forEach(_ -> {
          try {
            retention.sweep();
          } catch (PessimisticLockingFailureException _) {
            // two in each other's way: the next round takes what is left
          }
        });
    retention.sweep(); // what one has locked the others pass by

    assertThat(events).noneMatch(event -> isKept("webhook_event", event));
    assertThat(isKept("webhook_delivery", delivery)).isFalse();
  }

  @Test
  void less_than_meta_repeats_for_is_refused() {
    assertThatThrownBy(
            () -> new Retention(jdbc, transactions, Clock.systemUTC(), Duration.ofDays(7)))
        .hasMessageContaining("BSP_RETENTION is PT168H and must be 8d or more");
  }

  private UUID delivery(String state, Duration age) {
    UUID id = Uuids.next();
    Timestamp at = Timestamp.from(Instant.now().minus(age));
    jdbc.sql(
            "INSERT INTO webhook_delivery (id, received_at, body, state, attempts, due_at)"
                + " VALUES (?, ?, ?, ?, 0, ?)")
        .params(Uuids.bytes(id), at, "{}".getBytes(StandardCharsets.UTF_8), state, at)
        .update();
    return id;
  }

  private UUID event(UUID delivery, EventState state, Duration age, Duration settled) {
    return event(delivery, "account_update", state, age, settled);
  }

  private UUID event(
      UUID delivery, String field, EventState state, Duration age, Duration settled) {
    UUID id = Uuids.next();
    jdbc.sql(
            "INSERT INTO webhook_event (id, delivery_id, dedupe_key, received_at, waba_meta_id,"
                + " field, occurred_at, value, state, attempts, misses, due_at, settled_at)"
                + " VALUES (:id, :delivery, UNHEX(SHA2(:key, 256)), :at, 'nobody', :field, :at,"
                + " '{}', :state, 0, 0, :due, :settled)")
        .param("id", Uuids.bytes(id))
        .param("delivery", Uuids.bytes(delivery))
        .param("key", id.toString())
        .param("field", field)
        .param("at", Timestamp.from(Instant.now().minus(age)))
        .param("state", state.name())
        .param("due", Timestamp.from(Instant.now().plus(Duration.ofDays(1))))
        .param("settled", Timestamp.from(Instant.now().minus(settled)))
        .update();
    return id;
  }

  private boolean isKept(String table, UUID id) {
    return jdbc.sql("SELECT 1 FROM " + table + " WHERE id = ?")
        .param(Uuids.bytes(id))
        .query(Integer.class)
        .optional()
        .isPresent();
  }
}
