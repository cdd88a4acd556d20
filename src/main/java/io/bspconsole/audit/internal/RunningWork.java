package io.bspconsole.audit.internal;

import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.ChainId;
import io.bspconsole.audit.Change;
import io.bspconsole.audit.Subject;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Work that goes on: one row per person, subject and action, until it becomes an entry. */
@Component
public class RunningWork {

  /** A work that goes on for longer is written down in pieces. */
  static final Duration LONGEST = Duration.ofMinutes(30);

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SELECT =
      "SELECT chain_id, subject_id, action, actor_id, began_at, last_at, steps, body"
          + " FROM audit_work WHERE ";

  private final JdbcClient jdbc;
  private final Stamps stamps;
  private final Acts acts;

  RunningWork(JdbcClient jdbc, Stamps stamps, Acts acts) {
    this.jdbc = jdbc;
    this.stamps = stamps;
    this.acts = acts;
  }

  /** Adds a step, as {@link io.bspconsole.audit.Trail#recordWork} promises. */
  public void step(ChainId chain, Act act) {
    Acts.requireTransaction();
    Stamp stamp = stamps.of(act.doer());
    if (stamp.actor() == null) {
      throw new IllegalArgumentException("Only people work in steps");
    }
    Row row =
        find(chain, act.subject().id(), act.action(), stamp.actor())
            .filter(running -> !isOld(running, stamp.at()))
            .map(running -> running.and(stamp, act))
            .orElseGet(() -> Row.first(chain, stamp, act));
    store(row);
  }

  /** Ends all works on the subject. */
  public void finish(ChainId chain, Subject subject) {
    Acts.requireTransaction();
    jdbc.sql(SELECT + "chain_id = ? AND subject_id = ? ORDER BY last_at, actor_id FOR UPDATE")
        .params(Uuids.bytes(chain.value()), subject.id())
        .query((row, _) -> Row.of(row))
        .list()
        .forEach(this::end);
  }

  /** Ends all works of the person. */
  void finish(ChainId chain, PersonId person) {
    jdbc.sql(SELECT + "chain_id = ? AND actor_id = ? ORDER BY last_at, subject_id FOR UPDATE")
        .params(Uuids.bytes(chain.value()), Uuids.bytes(person.value()))
        .query((row, _) -> Row.of(row))
        .list()
        .forEach(this::end);
  }

  /** Ends a work if it still rests. Joins the transaction of its caller. */
  void end(RestingWorks.Key key) {
    jdbc.sql(
            SELECT
                + "chain_id = ? AND subject_id = ? AND action = ? AND actor_id = ?"
                + " AND last_at = ? FOR UPDATE")
        .params(key.parameters())
        .query((row, _) -> Row.of(row))
        .optional()
        .ifPresent(this::end);
  }

  private boolean isOld(Row running, Instant now) {
    boolean old = running.began.plus(LONGEST).isBefore(now);
    if (old) {
      end(running);
    }
    return old;
  }

  private Optional<Row> find(ChainId chain, String subject, Action action, UUID actor) {
    return jdbc.sql(
            SELECT + "chain_id = ? AND subject_id = ? AND action = ? AND actor_id = ? FOR UPDATE")
        .params(Uuids.bytes(chain.value()), subject, action.name(), Uuids.bytes(actor))
        .query((row, _) -> Row.of(row))
        .optional();
  }

  private void end(Row row) {
    jdbc.sql(
            "DELETE FROM audit_work"
                + " WHERE chain_id = ? AND subject_id = ? AND action = ? AND actor_id = ?")
        .params(
            Uuids.bytes(row.chain.value()),
            row.text.subject.id(),
            row.action.name(),
            Uuids.bytes(row.actor))
        .update();
    acts.add(
        row.chain,
        new Deed(
            row.text.stamp,
            row.action,
            row.text.subject,
            row.text.changes,
            null,
            null,
            null,
            new Deed.Work(row.began, row.steps)));
  }

  private void store(Row row) {
    jdbc.sql(
            "INSERT INTO audit_work (chain_id, subject_id, action, actor_id, began_at, last_at,"
                + " steps, body)"
                + " VALUES (:chain, :subject, :action, :actor, :began, :last, :steps, :body)"
                + " ON DUPLICATE KEY UPDATE last_at = :last, steps = :steps, body = :body")
        .param("chain", Uuids.bytes(row.chain.value()))
        .param("subject", row.text.subject.id())
        .param("action", row.action.name())
        .param("actor", Uuids.bytes(row.actor))
        .param("began", Timestamp.from(row.began))
        .param("last", Timestamp.from(row.last))
        .param("steps", row.steps)
        .param("body", JSON.writeValueAsString(row.text))
        .update();
  }

  /** What of a work is kept as text. */
  record Text(Stamp stamp, Subject subject, List<Change> changes) {}

  private record Row(
      ChainId chain, Action action, UUID actor, Instant began, Instant last, int steps, Text text) {

    static Row first(ChainId chain, Stamp stamp, Act act) {
      return new Row(
          chain,
          act.action(),
          Objects.requireNonNull(stamp.actor()),
          stamp.at(),
          stamp.at(),
          1,
          new Text(stamp, act.subject(), act.changes()));
    }

    Row and(Stamp stamp, Act step) {
      return new Row(
          chain,
          action,
          actor,
          began,
          stamp.at(),
          steps + 1,
          new Text(stamp, step.subject(), sum(text.changes, step.changes())));
    }

    /** From the first value before to the last one after. */
    private static List<Change> sum(List<Change> sofar, List<Change> step) {
      Map<String, Change> fields = new LinkedHashMap<>();
      sofar.forEach(change -> fields.put(change.field(), change));
      step.forEach(change ->
          fields.merge(
              change.field(),
              change,
              (first, last) ->
                  new Change(last.field(), first.before(), last.after(), last.masked())));
      return List.copyOf(fields.values());
    }

    static Row of(ResultSet row) throws SQLException {
      return new Row(
          new ChainId(Uuids.of(row.getBytes("chain_id"))),
          Action.valueOf(row.getString("action")),
          Uuids.of(row.getBytes("actor_id")),
          row.getTimestamp("began_at").toInstant(),
          row.getTimestamp("last_at").toInstant(),
          row.getInt("steps"),
          JSON.readValue(row.getString("body"), Text.class));
    }
  }
}
