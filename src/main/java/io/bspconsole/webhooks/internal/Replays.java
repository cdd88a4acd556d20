package io.bspconsole.webhooks.internal;

import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.live.EventsChanged;
import io.bspconsole.webhooks.portfolio.EventFilter;
import io.bspconsole.webhooks.portfolio.ReplayEnd;
import io.bspconsole.webhooks.portfolio.ReplayProgress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The wishes to have all events of a filter applied again, and how far they have come. There is one
 * at a time.
 */
@Component
public class Replays {

  private final JdbcClient jdbc;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Replays(JdbcClient jdbc, Trail trail, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /** One that goes on. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Running(byte[] id, Instant at, PersonId person) {}

  /**
   * Keeps the wish; joins the transaction of its caller.
   *
   * @param at by which the events are found afterwards
   * @return false, with nothing kept, while another goes on
   */
  public boolean begin(EventFilter filter, PersonId person, Instant at) {
    if (running().isPresent()) { // or this would wait for a step of that one
      return false;
    }
    try {
      insert(filter, person, at);
      return true;
    } catch (DuplicateKeyException _) { // somebody was faster
      return false;
    }
  }

  private void insert(EventFilter filter, PersonId person, Instant at) {
    jdbc.sql(
            "INSERT INTO event_replay (id, at, person_id, only_state, only_field, only_client,"
                + " only_account, received_from, received_until, mine, replayed_at, replayed,"
                + " running) VALUES (:id, :at, :person, :state, :field, :client, :account, :from,"
                + " :until, :mine, :replayed, 0, 1)")
        .param("id", Uuids.bytes(Uuids.next()))
        .param("at", Timestamp.from(at))
        .param("person", Uuids.bytes(person.value()))
        .param("state", filter.state() == null ? null : filter.state().name())
        .param("field", filter.field())
        .param("client", filter.client() == null ? null : Uuids.bytes(filter.client().value()))
        .param("account", filter.account())
        .param("from", time(filter.from()))
        .param("until", time(filter.until()))
        .param("mine", filter.mine())
        .param("replayed", time(filter.replayedAt()))
        .update();
  }

  /** The one that goes on, and whose wish it is. */
  public Optional<Running> running() {
    return jdbc.sql("SELECT id, at, person_id FROM event_replay WHERE running = 1")
        .query((row, _) -> running(row))
        .optional();
  }

  /**
   * The one of that moment.
   *
   * @param person absent to ask for anybody's
   */
  public Optional<ReplayProgress> at(Instant at, @Nullable PersonId person) {
    return jdbc.sql(
            "SELECT at, total, replayed, outcome, ended_at FROM event_replay WHERE at = :at"
                + (person == null ? "" : " AND person_id = :person")
                + " LIMIT 1")
        .param("at", Timestamp.from(at))
        .param("person", person == null ? null : Uuids.bytes(person.value()))
        .query((row, _) -> progress(row))
        .optional();
  }

  /**
   * Ends the one that goes on; joins the transaction of its caller, and waits for a step that is
   * being done.
   *
   * @return false when it ended already
   */
  public boolean end(Running run, ReplayEnd end) {
    boolean ended =
        jdbc.sql(
                    "UPDATE event_replay SET running = NULL, ended_at = :now, outcome = :end"
                        + " WHERE id = :id AND running = 1")
                .param("now", Timestamp.from(Clocks.now(clock)))
                .param("end", end.name())
                .param("id", run.id())
                .update()
            == 1;
    if (ended) {
      tellEnd(run, end);
    }
    return ended;
  }

  private void tellEnd(Running run, ReplayEnd end) {
    ReplayProgress progress = at(run.at(), null).orElseThrow();
    trail.recordOfProvider(
        Act.of(Action.REPLAY_ENDED, new Subject(Subject.Kind.SETTING, "replay", ""))
            .changed("replayed", null, run.at())
            .changedPerson("owner", null, run.person())
            .changed("events", null, progress.replayed())
            .changed("counted", null, progress.total())
            .changed("ending", null, end));
    events.publishEvent(new EventsChanged());
  }

  static Running running(ResultSet row) throws SQLException {
    return new Running(
        row.getBytes("id"),
        row.getTimestamp("at").toInstant(),
        new PersonId(Uuids.of(row.getBytes("person_id"))));
  }

  private static ReplayProgress progress(ResultSet row) throws SQLException {
    long total = row.getLong("total");
    Long counted = row.wasNull() ? null : Long.valueOf(total);
    return new ReplayProgress(
        row.getTimestamp("at").toInstant(),
        counted,
        row.getLong("replayed"),
        Optional.ofNullable(row.getString("outcome")).map(ReplayEnd::valueOf).orElse(null),
        instant(row, "ended_at"));
  }

  static @Nullable Timestamp time(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
