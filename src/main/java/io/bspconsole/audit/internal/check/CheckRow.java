package io.bspconsole.audit.internal.check;

import io.bspconsole.audit.ChainId;
import io.bspconsole.audit.Verdict;
import io.bspconsole.audit.WholeCheck;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.Uuids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one row that says how the check of all chains stands, for all nodes. */
@Component
class CheckRow {

  /** A node that has not been heard of for so long does not check any more. */
  static final Duration LEASE = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final Clock clock;

  CheckRow(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Begins a check, unless one goes on or ended within that time.
   *
   * @return when it began, if it is the caller's to do: whoever says something of it later names
   *     that, and is not heard when another node took it over meanwhile
   */
  Optional<Instant> claim(Duration recent) {
    Instant now = Clocks.now(clock);
    int claimed =
        jdbc.sql(
                "UPDATE audit_check SET begun_at = :now, beat_at = :now, ended_at = NULL,"
                    + " chains = 0, checked = 0, entries = 0, broken_chain = NULL,"
                    + " broken_seq = NULL, fault = NULL WHERE id = 1"
                    + " AND (beat_at IS NULL OR beat_at < :lost)"
                    + " AND (ended_at IS NULL OR ended_at <= :recent)")
            .param("now", Timestamp.from(now))
            .param("lost", Timestamp.from(now.minus(LEASE)))
            .param("recent", Timestamp.from(now.minus(recent)))
            .update();
    return claimed == 1 ? Optional.of(now) : Optional.empty();
  }

  /**
   * Says how far it is.
   *
   * @return whether it is still the caller's to do
   */
  boolean beat(Instant begun, int checked, int chains) {
    return jdbc.sql(
                "UPDATE audit_check SET beat_at = ?, checked = ?, chains = ?"
                    + " WHERE id = 1 AND begun_at = ?")
            .params(now(), checked, chains, Timestamp.from(begun))
            .update()
        == 1;
  }

  /** It comes to no end. */
  void stop(Instant begun) {
    jdbc.sql("UPDATE audit_check SET beat_at = NULL WHERE id = 1 AND begun_at = ?")
        .param(Timestamp.from(begun))
        .update();
  }

  void end(Instant begun, Verdict verdict) {
    long entries = verdict instanceof Verdict.Intact(long checked) ? checked : 0;
    Verdict.Broken broken = verdict instanceof Verdict.Broken found ? found : null;
    jdbc.sql(
            "UPDATE audit_check SET ended_at = :now, beat_at = NULL, entries = :entries,"
                + " broken_chain = :chain, broken_seq = :seq, fault = :fault"
                + " WHERE id = 1 AND begun_at = :begun")
        .param("begun", Timestamp.from(begun))
        .param("now", now())
        .param("entries", entries)
        .param("chain", broken == null ? null : Uuids.bytes(broken.chain().value()))
        .param("seq", broken == null ? null : broken.seq())
        .param("fault", broken == null ? null : broken.fault().name())
        .update();
  }

  WholeCheck state() {
    return jdbc.sql("SELECT * FROM audit_check WHERE id = 1")
        .query((row, _) -> state(row))
        .single();
  }

  private WholeCheck state(ResultSet row) throws SQLException {
    Timestamp begun = row.getTimestamp("begun_at");
    Timestamp ended = row.getTimestamp("ended_at");
    Timestamp beat = row.getTimestamp("beat_at");
    if (begun == null) {
      return new WholeCheck.Never();
    }
    if (ended != null) {
      return new WholeCheck.Done(ended.toInstant(), verdict(row));
    }
    return beat == null || beat.toInstant().isBefore(Clocks.now(clock).minus(LEASE))
        ? new WholeCheck.Stopped(begun.toInstant())
        : new WholeCheck.Running(begun.toInstant(), row.getInt("checked"), row.getInt("chains"));
  }

  private static Verdict verdict(ResultSet row) throws SQLException {
    byte[] chain = row.getBytes("broken_chain");
    return chain == null
        ? new Verdict.Intact(row.getLong("entries"))
        : new Verdict.Broken(
            new ChainId(Uuids.of(chain)),
            row.getLong("broken_seq"),
            Verdict.Fault.valueOf(row.getString("fault")));
  }

  private Timestamp now() {
    return Timestamp.from(Clocks.now(clock));
  }
}
