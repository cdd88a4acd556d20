package io.bspconsole.webhooks.internal;

import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.webhooks.EventState;
import io.bspconsole.work.Batches;
import io.bspconsole.work.Sweep;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes events that were settled or closed long ago, what is known of their applying again,
 * quarantined ones that are as old and that nobody would read whoever the account belongs to, and
 * deliveries of which no event is left and that could be read or are closed. What waits, lies in
 * quarantine to be read, or is dead stays until somebody has dealt with it.
 *
 * <p>An event is known again for as long as it is kept, and Meta repeats a delivery for up to seven
 * days; so nothing younger than {@link #LEAST} is ever deleted. Safe on every node: each takes rows
 * of its own, few at a time.
 */
@Component
class Retention implements Sweep {

  private static final Logger log = LoggerFactory.getLogger(Retention.class);

  /** Longer than Meta's seven days of repeating, with a day for clocks and queues. */
  static final Duration LEAST = Duration.ofDays(8);

  private static final Batches BATCHES = new Batches(500, 100);
  private static final List<String> SETTLED =
      List.of("APPLIED", "STORED", "SUPERSEDED", "UNMATCHED", "CLOSED");

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Duration kept;

  /**
   * @throws IllegalArgumentException when events were to be kept for less than {@link #LEAST}
   */
  Retention(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Clock clock,
      @Value("${bsp.retention}") Duration kept) {
    if (kept.compareTo(LEAST) < 0) {
      throw new IllegalArgumentException(
          "BSP_RETENTION is %s and must be 8d or more: Meta repeats webhooks for seven days"
              .formatted(kept));
    }
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
    this.kept = kept;
  }

  @Override
  public String what() {
    return "Old events";
  }

  @Override
  public void sweep() {
    int events = 0;
    for (String state : SETTLED) {
      events += BATCHES.run(limit -> events(state, limit));
    }
    for (String field : unreadFields()) {
      events += BATCHES.run(limit -> quarantined(field, limit));
    }
    int deliveries =
        BATCHES.run(limit -> deliveries("SPLIT", limit))
            + BATCHES.run(limit -> deliveries("CLOSED", limit));
    BATCHES.run(this::replays);
    if (events + deliveries > 0) {
      log.info("{} old events and {} old deliveries were deleted", events, deliveries);
    }
  }

  private int events(String state, int limit) {
    return delete(
        "webhook_event",
        "SELECT id FROM webhook_event WHERE state = :state AND received_at < :before"
            + " AND settled_at < :before",
        Map.of("state", state),
        limit);
  }

  private List<String> unreadFields() {
    return jdbc
        .sql("SELECT DISTINCT field FROM webhook_event")
        .query((row, _) -> row.getString(1))
        .list()
        .stream()
        .filter(field -> !EventReader.FIELDS.contains(field))
        .toList();
  }

  /** Field by field, as the index has them: those to be read may be many, and are not looked at. */
  private int quarantined(String field, int limit) {
    return delete(
        "webhook_event",
        "SELECT id FROM webhook_event WHERE field = :field AND state = :state"
            + " AND received_at < :before",
        Map.of("field", field, "state", EventState.QUARANTINED.name()),
        limit);
  }

  private int deliveries(String state, int limit) {
    return delete(
        "webhook_delivery",
        "SELECT id FROM webhook_delivery d WHERE state = :state AND received_at < :before"
            + " AND (closed_at IS NULL OR closed_at < :before)"
            + " AND NOT EXISTS (SELECT 1 FROM webhook_event e WHERE e.delivery_id = d.id)",
        Map.of("state", state),
        limit);
  }

  private int replays(int limit) {
    return jdbc.sql("DELETE FROM event_replay WHERE ended_at < ? ORDER BY ended_at LIMIT ?")
        .params(Timestamp.from(Clocks.now(clock).minus(kept)), limit)
        .update();
  }

  private int delete(String table, String old, Map<String, ?> which, int limit) {
    Integer deleted =
        transaction.execute(_ -> {
          List<UUID> ids =
              jdbc.sql(old + " ORDER BY received_at, id LIMIT :limit FOR UPDATE SKIP LOCKED")
                  .params(which)
                  .param("before", Timestamp.from(Clocks.now(clock).minus(kept)))
                  .param("limit", limit)
                  .query((row, _) -> Uuids.of(row.getBytes("id")))
                  .list();
          if (!ids.isEmpty()) {
            jdbc.sql("DELETE FROM " + table + " WHERE id IN (:ids)")
                .param("ids", ids.stream().map(Uuids::bytes).toList())
                .update();
          }
          return ids.size();
        });
    return deleted == null ? 0 : deleted;
  }
}
