package io.bspconsole.webhooks.internal;

import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.webhooks.Problem;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The inbox: the bytes that Meta delivered, as they came. */
@Component
class Deliveries {

  private final JdbcClient jdbc;
  private final Clock clock;

  Deliveries(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A delivery that waits to be split.
   *
   * @param taken how many of its changes have become events before
   */
  record Delivery(UUID id, byte[] body, Instant receivedAt, int attempts, int taken) {}

  /** Stores bodies by one statement, which is one commit: when this returns all are stored. */
  void keep(List<byte[]> bodies) {
    Timestamp now = Timestamp.from(Clocks.now(clock));
    StringJoiner rows = new StringJoiner(", ");
    List<Object> values = new ArrayList<>(bodies.size() * 3);
    for (byte[] body : bodies) {
      rows.add("(?, ?, ?, 'NEW', 0, received_at)");
      values.add(Uuids.bytes(Uuids.next()));
      values.add(now);
      values.add(body);
    }
    jdbc.sql(
            "INSERT INTO webhook_delivery (id, received_at, body, state, attempts, due_at) VALUES "
                + rows)
        .params(values)
        .update();
  }

  /** Locks the next delivery to split until the transaction ends, passing by those of others. */
  Optional<Delivery> claim() {
    return jdbc.sql(
            "SELECT id, body, received_at, attempts, taken FROM webhook_delivery"
                + " WHERE state = 'NEW' AND due_at <= ? ORDER BY due_at, id LIMIT 1"
                + " FOR UPDATE SKIP LOCKED")
        .param(Timestamp.from(Clocks.now(clock)))
        .query((row, _) ->
            new Delivery(
                Uuids.of(row.getBytes("id")),
                row.getBytes("body"),
                row.getTimestamp("received_at").toInstant(),
                row.getInt("attempts"),
                row.getInt("taken")))
        .optional();
  }

  /** Notes how far it is split; the rest has to wait until the others had their turn. */
  void advance(UUID delivery, int taken) {
    jdbc.sql("UPDATE webhook_delivery SET taken = ?, due_at = ? WHERE id = ?")
        .params(taken, Timestamp.from(Clocks.now(clock)), Uuids.bytes(delivery))
        .update();
  }

  /** Marks it done; with a problem it goes to quarantine, to be seen by people. */
  void settle(UUID delivery, @Nullable Problem problem) {
    jdbc.sql("UPDATE webhook_delivery SET state = :state, problem = :problem WHERE id = :id")
        .param("state", problem == null ? "SPLIT" : "QUARANTINED")
        .param("problem", problem == null ? null : problem.stored())
        .param("id", Uuids.bytes(delivery))
        .update();
  }

  /** It goes on in a moment; that is no try. */
  void later(Delivery delivery) {
    jdbc.sql("UPDATE webhook_delivery SET due_at = ? WHERE id = ? AND state = 'NEW'")
        .params(Timestamp.from(Clocks.now(clock).plus(BackOff.SETBACK)), Uuids.bytes(delivery.id()))
        .update();
  }

  /** Notes that splitting it broke; it is tried again, and goes to quarantine in the end. */
  void failed(Delivery delivery, Problem problem) {
    Optional<Instant> next = BackOff.afterFailure(delivery.attempts() + 1, Clocks.now(clock));
    jdbc.sql(
            "UPDATE webhook_delivery SET state = ?, attempts = attempts + 1, due_at = ?,"
                + " problem = ? WHERE id = ? AND state = 'NEW'")
        .params(
            next.isPresent() ? "NEW" : "QUARANTINED",
            Timestamp.from(next.orElseGet(() -> Clocks.now(clock))),
            problem.stored(),
            Uuids.bytes(delivery.id()))
        .update();
  }
}
