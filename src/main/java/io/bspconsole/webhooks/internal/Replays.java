package io.bspconsole.webhooks.internal;

import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.webhooks.portfolio.EventFilter;
import io.bspconsole.webhooks.portfolio.ReplayProgress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The wishes to have all events of a filter applied again, and how far they have come. There is one
 * at a time.
 */
@Component
public class Replays {

  private final JdbcClient jdbc;

  Replays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps the wish; joins the transaction of its caller.
   *
   * @param at by which the events are found afterwards
   * @return false, with nothing kept, while another goes on
   */
  public boolean begin(EventFilter filter, PersonId person, Instant at) {
    return jdbc.sql(
                "INSERT IGNORE INTO event_replay (id, at, person_id, only_state, only_field,"
                    + " only_client, only_account, received_from, received_until, mine,"
                    + " replayed_at, replayed, running)"
                    + " VALUES (:id, :at, :person, :state, :field, :client, :account, :from,"
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
            .update()
        == 1;
  }

  /** The one that goes on. */
  public Optional<ReplayProgress> running() {
    return jdbc.sql("SELECT at, total, replayed, ended_at FROM event_replay WHERE running = 1")
        .query((row, _) -> progress(row))
        .optional();
  }

  /**
   * The one of that moment.
   *
   * @param person absent to ask for anybody's
   */
  public Optional<ReplayProgress> at(Instant at, @Nullable PersonId person) {
    return jdbc.sql(
            "SELECT at, total, replayed, ended_at FROM event_replay WHERE at = :at"
                + (person == null ? "" : " AND person_id = :person")
                + " LIMIT 1")
        .param("at", Timestamp.from(at))
        .param("person", person == null ? null : Uuids.bytes(person.value()))
        .query((row, _) -> progress(row))
        .optional();
  }

  private static ReplayProgress progress(ResultSet row) throws SQLException {
    long total = row.getLong("total");
    Long counted = row.wasNull() ? null : Long.valueOf(total);
    return new ReplayProgress(
        row.getTimestamp("at").toInstant(),
        counted,
        row.getLong("replayed"),
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
