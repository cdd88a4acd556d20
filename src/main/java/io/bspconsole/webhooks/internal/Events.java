package io.bspconsole.webhooks.internal;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.webhooks.EventState;
import io.bspconsole.webhooks.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The events that wait to be applied, in one lane per WhatsApp Business Account: a lane is worked
 * by one node at a time, oldest first by Meta's clock, and no lane waits for another.
 */
@Component
class Events {

  private final JdbcClient jdbc;
  private final Clock clock;

  Events(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The event that is to be applied next in a lane. One that waits for its next try is no head. */
  Optional<PendingEvent> head(MetaId lane) {
    return jdbc.sql(
            "SELECT id, client_id, waba_meta_id, field, occurred_at, value, attempts, misses"
                + " FROM webhook_event WHERE state = 'DUE' AND waba_meta_id = ? AND due_at <= ?"
                + " ORDER BY occurred_at, id LIMIT 1")
        .params(lane.value(), now())
        .query((row, _) -> pending(row))
        .optional();
  }

  /**
   * Locks a lane until the transaction ends. The lock is on the account's route: there is exactly
   * one, and nobody else holds it for longer than a moment.
   *
   * @return false when another node is in it, or the account is not that client's any more
   */
  boolean enter(MetaId lane, ClientId client) {
    return jdbc.sql(
            "SELECT 1 FROM waba_route WHERE waba_meta_id = ? AND client_id = ?"
                + " FOR UPDATE SKIP LOCKED")
        .params(lane.value(), Uuids.bytes(client.value()))
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** Is it still to be applied now? Asked within the lane's lock. */
  boolean isDue(UUID event) {
    return jdbc.sql("SELECT 1 FROM webhook_event WHERE id = ? AND state = 'DUE' AND due_at <= ?")
        .params(Uuids.bytes(event), now())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** Writes what came of an event in the end. */
  void settle(UUID event, EventState state, @Nullable Problem problem) {
    jdbc.sql(
            "UPDATE webhook_event SET state = :state, problem = :problem, settled_at = :now"
                + " WHERE id = :id")
        .param("state", state.name())
        .param("problem", problem == null ? null : problem.stored())
        .param("now", now())
        .param("id", Uuids.bytes(event))
        .update();
  }

  /** It goes on in a moment; that is no try. */
  void later(PendingEvent event) {
    jdbc.sql("UPDATE webhook_event SET due_at = ? WHERE id = ? AND state = 'DUE'")
        .params(Timestamp.from(Clocks.now(clock).plus(BackOff.SETBACK)), Uuids.bytes(event.id()))
        .update();
  }

  /** Notes that applying it broke; after the last try it is dead. */
  void failed(PendingEvent event, Problem problem) {
    Optional<Instant> next = BackOff.afterFailure(event.attempts() + 1, Clocks.now(clock));
    postpone(event.id(), 1, 0, next, EventState.DEAD, problem);
  }

  /** Notes that its object is not known yet; after about an hour it stays unmatched. */
  void missed(PendingEvent event) {
    Optional<Instant> next = BackOff.afterMiss(event.misses() + 1, Clocks.now(clock));
    Problem problem = new Problem(Problem.Kind.NO_OBJECT, "");
    postpone(event.id(), 0, 1, next, EventState.UNMATCHED, problem);
  }

  /** Accounts of quarantined events that belong to a client by now. */
  List<MetaId> adoptable(int limit) {
    return jdbc.sql(
            "SELECT DISTINCT e.waba_meta_id FROM webhook_event e"
                + " JOIN waba_route r ON r.waba_meta_id = e.waba_meta_id"
                + " WHERE e.state = 'QUARANTINED' LIMIT ?")
        .param(limit)
        .query((row, _) -> new MetaId(row.getString(1)))
        .list();
  }

  /**
   * Hands quarantined events of an account to its client, the oldest by Meta's clock first, so that
   * those that are adopted are applied in the same order as the rest.
   *
   * @param limit how many at most
   * @return how many there were
   */
  int adopt(MetaId account, ClientId client, int limit) {
    return jdbc.sql(
            "UPDATE webhook_event SET client_id = :client, due_at = :now,"
                + " settled_at = CASE WHEN field IN (:fields) THEN NULL ELSE :now END,"
                + " state = CASE WHEN field IN (:fields) THEN 'DUE' ELSE 'STORED' END"
                + " WHERE state = 'QUARANTINED' AND waba_meta_id = :account"
                + " ORDER BY occurred_at, id LIMIT :limit")
        .param("client", Uuids.bytes(client.value()))
        .param("now", now())
        .param("fields", EventReader.FIELDS)
        .param("account", account.value())
        .param("limit", limit)
        .update();
  }

  /**
   * Puts a due event into quarantine if its account is not its client's any more.
   *
   * @return whether that was so
   */
  boolean abandon(PendingEvent event) {
    boolean owned =
        jdbc.sql("SELECT 1 FROM waba_route WHERE waba_meta_id = ? AND client_id = ?")
            .params(event.account().value(), Uuids.bytes(event.client().value()))
            .query(Integer.class)
            .optional()
            .isPresent();
    return !owned
        && jdbc.sql(
                    "UPDATE webhook_event SET state = 'QUARANTINED', client_id = NULL"
                        + " WHERE id = ? AND state = 'DUE'")
                .param(Uuids.bytes(event.id()))
                .update()
            == 1;
  }

  private void postpone(
      UUID event,
      int attempts,
      int misses,
      Optional<Instant> next,
      EventState end,
      Problem problem) {
    jdbc.sql(
            "UPDATE webhook_event SET state = :state, attempts = attempts + :attempts,"
                + " misses = misses + :misses, due_at = :due, settled_at = :settled,"
                + " problem = :problem WHERE id = :id AND state = 'DUE'")
        .param("state", next.isPresent() ? EventState.DUE.name() : end.name())
        .param("attempts", attempts)
        .param("misses", misses)
        .param("due", next.map(Timestamp::from).orElseGet(this::now))
        .param("settled", next.isPresent() ? null : now())
        .param("problem", problem.stored())
        .param("id", Uuids.bytes(event))
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(Clocks.now(clock));
  }

  private static PendingEvent pending(ResultSet row) throws SQLException {
    return new PendingEvent(
        Uuids.of(row.getBytes("id")),
        new ClientId(Uuids.of(row.getBytes("client_id"))),
        new MetaId(row.getString("waba_meta_id")),
        row.getString("field"),
        row.getTimestamp("occurred_at").toInstant(),
        row.getString("value"),
        row.getInt("attempts"),
        row.getInt("misses"));
  }
}
