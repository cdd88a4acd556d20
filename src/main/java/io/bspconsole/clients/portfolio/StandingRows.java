package io.bspconsole.clients.portfolio;

import io.bspconsole.access.Actor;
import io.bspconsole.clients.Standing;
import io.bspconsole.clients.StandingChange;
import io.bspconsole.clients.StandingNote;
import io.bspconsole.clients.StandingReason;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.Uuids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The history of standings, each row of one client. Rows are added and never changed. Joins the
 * transaction of its caller and asks for no permission.
 */
@Component
public class StandingRows {

  /** More are not read. */
  public static final int MOST = 200;

  private final JdbcClient jdbc;
  private final Clock clock;

  StandingRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The newest first. */
  public List<StandingChange> of(ClientId client) {
    return jdbc.sql(
            "SELECT from_standing, to_standing, reason, clauses, comment, by_name, at"
                + " FROM standing_change WHERE client_id = ? ORDER BY at DESC, id DESC LIMIT ?")
        .params(Uuids.bytes(client.value()), MOST)
        .query(StandingRows::change)
        .list();
  }

  /**
   * Writes a change down.
   *
   * @param from absent for the first
   * @param by absent for the console
   */
  public void add(
      ClientId client,
      @Nullable Standing from,
      Standing to,
      StandingNote note,
      @Nullable Actor by) {
    jdbc.sql(
            "INSERT INTO standing_change (client_id, id, from_standing, to_standing, reason,"
                + " clauses, comment, by_id, by_name, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(Uuids.bytes(client.value()))
        .param(Uuids.bytes(Uuids.next()))
        .param(from == null ? null : from.name())
        .param(to.name())
        .param(note.reason().name())
        .param(note.clauses().stream().map(ClauseCode::value).collect(Collectors.joining(",")))
        .param(note.comment())
        .param(by == null ? null : Uuids.bytes(by.id().value()))
        .param(by == null ? "" : by.name())
        .param(Timestamp.from(Clocks.now(clock)))
        .update();
  }

  private static StandingChange change(ResultSet row, int ignored) throws SQLException {
    String from = row.getString("from_standing");
    return new StandingChange(
        from == null ? null : Standing.valueOf(from),
        Standing.valueOf(row.getString("to_standing")),
        new StandingNote(
            StandingReason.valueOf(row.getString("reason")),
            clauses(row.getString("clauses")),
            row.getString("comment")),
        row.getString("by_name"),
        row.getTimestamp("at").toInstant());
  }

  private static List<ClauseCode> clauses(String stored) {
    return Arrays.stream(stored.split(",", -1))
        .filter(code -> !code.isEmpty())
        .map(ClauseCode::new)
        .toList();
  }
}
