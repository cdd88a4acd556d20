package io.bspconsole.webhooks.internal;

import io.bspconsole.access.Permission;
import io.bspconsole.accounts.StaffRights;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.live.EventsChanged;
import io.bspconsole.webhooks.EventState;
import io.bspconsole.webhooks.portfolio.EventConditions;
import io.bspconsole.webhooks.portfolio.EventFilter;
import io.bspconsole.webhooks.portfolio.ReplayEnd;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has events of a filter applied again, however many: the oldest first, some at a time, and only
 * what was there when it was wished. Each step is committed with how far it has come, so it goes on
 * where it was when a node dies; one node is at it, the others pass. It ends when whoever wished it
 * may not work on events any more, and what he does not see any more is left out. While many events
 * wait to be applied, whosever they are, nothing is added to them: what Meta reports now comes
 * first.
 */
@Component
class ReplaySteps {

  /** It is given up after so many failures in a row. */
  private static final int MOST_FAILURES = 20;

  private static final String NAMED =
      " AND EXISTS (SELECT 1 FROM staff_client s"
          + " WHERE s.person_id = :who AND s.client_id = e.client_id)";

  private static final String DUE =
      " FROM webhook_event e WHERE e.client_id IS NOT NULL AND e.received_at < :began";

  private static final String BEYOND =
      " AND (e.received_at > :lastAt OR e.received_at = :lastAt AND e.id > :lastId)";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Replays replays;
  private final StaffRights rights;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final int mostWaiting;

  ReplaySteps(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Replays replays,
      StaffRights rights,
      ApplicationEventPublisher events,
      Clock clock,
      @Value("${bsp.replay-most-waiting}") int mostWaiting) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.replays = replays;
    this.rights = rights;
    this.events = events;
    this.clock = clock;
    this.mostWaiting = mostWaiting;
  }

  private record Run(
      Replays.Running running,
      EventFilter filter,
      @Nullable Instant lastAt,
      byte @Nullable [] lastId,
      boolean counted,
      long replayed) {

    byte[] id() {
      return running.id();
    }

    PersonId person() {
      return running.person();
    }
  }

  private record Found(byte[] id, Timestamp receivedAt) {}

  /**
   * Goes on by up to that many events.
   *
   * @return false when nothing goes on, too much waits already, or another node is at it
   */
  boolean step(int limit) {
    run("").filter(run -> !run.counted()).ifPresent(this::count);
    int room = Math.min(limit, mostWaiting - waiting());
    return room > 0
        && Objects.requireNonNull(
            transaction.execute(_ -> {
              Optional<Run> run = run(" FOR UPDATE SKIP LOCKED");
              run.ifPresent(it -> step(it, room));
              return run.isPresent();
            }));
  }

  /** Notes that a step failed; after too many of them in a row it is given up. */
  void failed() {
    transaction.executeWithoutResult(_ -> {
      jdbc.sql("UPDATE event_replay SET failures = failures + 1 WHERE running = 1").update();
      jdbc.sql("SELECT 1 FROM event_replay WHERE running = 1 AND failures >= ?")
          .param(MOST_FAILURES)
          .query(Integer.class)
          .optional()
          .flatMap(_ -> replays.running())
          .ifPresent(run -> replays.end(run, ReplayEnd.BROKEN));
    });
  }

  /** How many events wait to be applied now, up to the bound. */
  private int waiting() {
    return jdbc.sql(
            "SELECT COUNT(*) FROM (SELECT 1 FROM webhook_event"
                + " WHERE state = 'DUE' AND due_at <= ? LIMIT ?) waiting")
        .params(Timestamp.from(Clocks.now(clock)), mostWaiting)
        .query(Integer.class)
        .single();
  }

  private Optional<Run> run(String lock) {
    return jdbc.sql("SELECT * FROM event_replay WHERE running = 1" + lock)
        .query((row, _) -> {
          row.getLong("total");
          boolean counted = !row.wasNull();
          return new Run(
              Replays.running(row),
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

  /** May take a while, so nobody waits for it. */
  private void count(Run run) {
    rights
        .seesAll(run.person(), Permission.EVENT_WORK)
        .ifPresent(all ->
            jdbc.sql("UPDATE event_replay SET total = :total WHERE id = :id AND total IS NULL")
                .param("total", select(run, all, "SELECT COUNT(*)", "").query(Long.class).single())
                .param("id", run.id())
                .update());
  }

  private void step(Run run, int limit) {
    rights
        .seesAll(run.person(), Permission.EVENT_WORK)
        .ifPresentOrElse(
            all -> step(run, all, limit), () -> replays.end(run.running(), ReplayEnd.NO_RIGHT));
  }

  private void step(Run run, boolean all, int limit) {
    List<Found> found =
        select(run, all, "SELECT e.id, e.received_at", " ORDER BY e.received_at, e.id LIMIT :limit")
            .param("limit", limit)
            .query((row, _) -> new Found(row.getBytes("id"), row.getTimestamp("received_at")))
            .list();
    jdbc.sql(
            "UPDATE event_replay SET replayed = :replayed, failures = 0,"
                + " last_at = COALESCE(:lastAt, last_at), last_id = COALESCE(:lastId, last_id)"
                + " WHERE id = :id")
        .param("replayed", run.replayed() + replay(run, found))
        .param("lastAt", found.isEmpty() ? null : found.getLast().receivedAt())
        .param("lastId", found.isEmpty() ? null : found.getLast().id())
        .param("id", run.id())
        .update();
    if (found.size() < limit) {
      replays.end(run.running(), ReplayEnd.DONE);
    } else {
      events.publishEvent(new EventsChanged());
    }
  }

  private StatementSpec select(Run run, boolean all, String what, String order) {
    EventConditions conditions = EventConditions.of(run.filter(), run.person());
    StatementSpec query =
        jdbc.sql(
                what
                    + DUE
                    + EventConditions.replayable(run.filter())
                    + (run.lastAt() == null ? "" : BEYOND)
                    + (all ? "" : NAMED)
                    + conditions.sql()
                    + order)
            .params(conditions.parameters())
            .param("began", Timestamp.from(run.running().at()))
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
            .param("at", Timestamp.from(run.running().at()))
            .param("ids", found.stream().map(Found::id).toList())
            .update();
  }
}
