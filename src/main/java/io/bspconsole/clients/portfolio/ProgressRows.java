package io.bspconsole.clients.portfolio;

import io.bspconsole.clients.Party;
import io.bspconsole.clients.Progress;
import io.bspconsole.clients.Standing;
import io.bspconsole.clients.StepId;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.Uuids;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the register keeps of each client for its lists: how far it is, and how its numbers are
 * rated. Joins the transaction of its caller and asks for no permission.
 */
@Component
public class ProgressRows {

  /** Stands for "none" in columns that lists are ordered by, so that it comes last. */
  static final String NEVER = "9999-12-31";

  static final String NEVER_AT = NEVER + " 00:00:00";

  private final JdbcClient jdbc;
  private final Clock clock;

  ProgressRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A client's standing with its progress as stored. */
  public record Known(Standing standing, Progress progress) {}

  /**
   * Reads them and keeps others from changing them until the transaction ends. Who will change
   * something of the client and its progress by that, calls this first: rows of the client hold on
   * to its entry, and two who want more of it would wait for each other.
   */
  public Known lock(ClientId client) {
    return jdbc.sql(
            "SELECT standing, step_id, waits_for, next_due, steps_done, steps_all FROM client"
                + " WHERE id = ? FOR UPDATE")
        .param(Uuids.bytes(client.value()))
        .query(ProgressRows::known)
        .optional()
        .orElseThrow(NotFound::new);
  }

  /**
   * Stores the progress.
   *
   * @param moved whether another step is the current one now
   */
  public void write(ClientId client, Progress progress, boolean moved) {
    jdbc.sql(
            "UPDATE client SET step_id = :step, waits_for = :waits, next_due = :due,"
                + " steps_done = :done, steps_all = :all,"
                + " step_since = CASE WHEN :none THEN :never WHEN :moved THEN :now"
                + " ELSE step_since END WHERE id = :client")
        .param("step", progress.step() == null ? null : Uuids.bytes(progress.step().value()))
        .param("waits", progress.waitsFor() == null ? "" : progress.waitsFor().name())
        .param(
            "due",
            progress.nextDue() == null ? Date.valueOf(NEVER) : Date.valueOf(progress.nextDue()))
        .param("done", progress.done())
        .param("all", progress.all())
        .param("none", progress.waitsFor() == null)
        .param("never", NEVER_AT)
        .param("moved", moved)
        .param("now", Timestamp.from(Clocks.now(clock)))
        .param("client", Uuids.bytes(client.value()))
        .update();
  }

  /** Takes the worst rating of the client's numbers over, from where they are stored. */
  public void rate(ClientId client) {
    jdbc.sql(
            "UPDATE client SET rating = COALESCE((SELECT MIN(CASE quality_rating WHEN 'RED' THEN 1"
                + " WHEN 'YELLOW' THEN 2 WHEN 'GREEN' THEN 3 ELSE 9 END) FROM phone_number"
                + " WHERE client_id = :client), 9) WHERE id = :client")
        .param("client", Uuids.bytes(client.value()))
        .update();
  }

  /**
   * Keeps until when the client's profile is to be confirmed.
   *
   * @param by absent where none is published
   */
  public void attest(ClientId client, @Nullable LocalDate by) {
    jdbc.sql("UPDATE client SET attest_by = ? WHERE id = ?")
        .params(by == null ? Date.valueOf(NEVER) : Date.valueOf(by), Uuids.bytes(client.value()))
        .update();
  }

  private static Known known(ResultSet row, int ignored) throws SQLException {
    return new Known(
        Standing.valueOf(row.getString("standing")),
        new Progress(
            step(row.getBytes("step_id")),
            party(row.getString("waits_for")),
            day(row.getDate("next_due")),
            row.getInt("steps_done"),
            row.getInt("steps_all")));
  }

  static @Nullable StepId step(byte @Nullable [] id) {
    return id == null ? null : new StepId(Uuids.of(id));
  }

  static @Nullable Party party(String stored) {
    return stored.isEmpty() ? null : Party.valueOf(stored);
  }

  static @Nullable LocalDate day(@Nullable Date stored) {
    LocalDate day = Objects.requireNonNull(stored).toLocalDate();
    return day.equals(LocalDate.parse(NEVER)) ? null : day;
  }
}
