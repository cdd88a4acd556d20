package io.bspconsole.webhooks.internal;

import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.live.EventsChanged;
import io.bspconsole.webhooks.EventState;
import io.bspconsole.webhooks.portfolio.EventConditions;
import io.bspconsole.webhooks.portfolio.EventFilter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has events of a filter applied again, however many: the oldest first, some at a time, and only
 * what was there when it was wished. Each step is committed with how far it has come, so it goes on
 * where it was when a node dies; one node is at it, the others pass. What the person who wished it
 * does not see any more is left out.
 */
@Component
class ReplaySteps {

  /** Whose events the one who wished it sees, as that is now. */
  private static final String SEEN =
      " AND (EXISTS (SELECT 1 FROM person p JOIN staff_role r ON r.person_id = p.id"
          + " WHERE p.id = :who AND p.enabled AND p.all_clients)"
          + " OR EXISTS (SELECT 1 FROM person p JOIN staff_role r ON r.person_id = p.id"
          + " JOIN staff_client s ON s.person_id = p.id"
          + " WHERE p.id = :who AND p.enabled AND s.client_id = e.client_id))";

  private static final String DUE =
      " FROM webhook_event e WHERE e.state <> 'DUE' AND e.state <> 'QUARANTINED'"
          + " AND e.client_id IS NOT NULL AND e.received_at < :began";

  private static final String BEYOND =
      " AND (e.received_at > :lastAt OR e.received_at = :lastAt AND e.id > :lastId)";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ReplaySteps(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  private record Run(
      byte[] id,
      Instant at,
      PersonId person,
      EventFilter filter,
      @Nullable Instant lastAt,
      byte @Nullable [] lastId,
      boolean counted,
      long replayed) {}

  private record Found(byte[] id, Timestamp receivedAt) {}

  /**
   * Goes on by up to that many events.
   *
   * @return false when nothing goes on, or another node is at it
   */
  boolean step(int limit) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          Optional<Run> run = run();
          run.ifPresent(it -> step(it, limit));
          return run.isPresent();
        }));
  }

  private Optional<Run> run() {
    return jdbc.sql("SELECT * FROM event_replay WHERE running = 1 FOR UPDATE SKIP LOCKED")
        .query((row, _) -> {
          row.getLong("total");
          boolean counted = !row.wasNull();
          return new Run(
              row.getBytes("id"),
              row.getTimestamp("at").toInstant(),
              new PersonId(Uuids.of(row.getBytes("person_id"))),
              filter(row),
              Replays.instant(row, "last_at"),
              row.getBytes("last_id"),
              counted,
              row.getLong("replayed"));
        })
        .optional();
  }

  private static EventFilter filter(ResultSet row) throws SQLException {
    String state = row.getString("only_state");
    byte[] client = row.getBytes("only_client");
    return new EventFilter(
        state == null ? null : EventState.valueOf(state),
        row.getString("only_field"),
        client == null ? null : new ClientId(Uuids.of(client)),
        row.getString("only_account"),
        Replays.instant(row, "received_from"),
        Replays.instant(row, "received_until"),
        row.getBoolean("mine"),
        Replays.instant(row, "replayed_at"));
  }

  private void step(Run run, int limit) {
    if (!run.counted()) {
      jdbc.sql("UPDATE event_replay SET total = :total WHERE id = :id")
          .param("total", select(run, "SELECT COUNT(*)", "").query(Long.class).single())
          .param("id", run.id())
          .update();
    }
    List<Found> found =
        select(run, "SELECT e.id, e.received_at", " ORDER BY e.received_at, e.id LIMIT :limit")
            .param("limit", limit)
            .query((row, _) -> new Found(row.getBytes("id"), row.getTimestamp("received_at")))
            .list();
    long replayed = run.replayed() + replay(run, found);
    boolean ended = found.size() < limit;
    jdbc.sql(
            "UPDATE event_replay SET replayed = :replayed, last_at = COALESCE(:lastAt, last_at),"
                + " last_id = COALESCE(:lastId, last_id), ended_at = :ended,"
                + " running = CASE WHEN :ended IS NULL THEN 1 END WHERE id = :id")
        .param("replayed", replayed)
        .param("lastAt", found.isEmpty() ? null : found.getLast().receivedAt())
        .param("lastId", found.isEmpty() ? null : found.getLast().id())
        .param("ended", ended ? Timestamp.from(Clocks.now(clock)) : null)
        .param("id", run.id())
        .update();
    if (ended) {
      trail.recordOfProvider(
          Act.of(
                  Action.EVENTS_REPLAYED,
                  new Subject(Subject.Kind.SETTING, "replay", run.at().toString()))
              .changed("events", null, replayed)
              .changed("what", null, "filter"));
    }
    events.publishEvent(new EventsChanged());
  }

  private StatementSpec select(Run run, String what, String order) {
    EventConditions conditions = EventConditions.of(run.filter(), run.person());
    StatementSpec query =
        jdbc.sql(
                what + DUE + (run.lastAt() == null ? "" : BEYOND) + SEEN + conditions.sql() + order)
            .params(conditions.parameters())
            .param("began", Timestamp.from(run.at()))
            .param("who", Uuids.bytes(run.person().value()));
    return run.lastAt() == null
        ? query
        : query.param("lastAt", Replays.time(run.lastAt())).param("lastId", run.lastId());
  }

  private int replay(Run run, List<Found> found) {
    return found.isEmpty()
        ? 0
        : jdbc.sql(
                "UPDATE webhook_event e SET e.state = 'DUE', e.attempts = 0, e.misses = 0,"
                    + " e.due_at = :now, e.settled_at = NULL, e.problem = NULL,"
                    + " e.replays = e.replays + 1, e.replayed_at = :at"
                    + " WHERE e.id IN (:ids) AND e.state <> 'DUE' AND e.client_id IS NOT NULL")
            .param("now", Timestamp.from(Clocks.now(clock)))
            .param("at", Timestamp.from(run.at()))
            .param("ids", found.stream().map(Found::id).toList())
            .update();
  }
}
