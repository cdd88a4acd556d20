package io.bspconsole.audit.internal;

import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.ActorKind;
import io.bspconsole.audit.ChainId;
import io.bspconsole.audit.Change;
import io.bspconsole.audit.Subject;
import io.bspconsole.kernel.Uuids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Work of a person on a subject that goes on: the steps so far as one. */
record Work(
    ChainId chain, Action action, UUID actor, Instant began, Instant last, int steps, Text text) {

  /** A work that goes on for longer is written down in pieces. */
  static final Duration LONGEST = Duration.ofMinutes(30);

  /** Whose work on what; there is one of a kind at a time. */
  record Key(ChainId chain, String subject, Action action, UUID actor) {}

  Key key() {
    return new Key(chain, text.subject.id(), action, actor);
  }

  boolean isTooLong(Instant now) {
    return began.plus(LONGEST).isBefore(now);
  }

  /** What the work becomes in the trail. */
  Deed deed() {
    return new Deed(
        text.stamp,
        action,
        text.subject,
        text.changes,
        null,
        null,
        null,
        new Deed.Work(began, steps));
  }

  /** The same with so many steps. */
  Work withSteps(int count) {
    return new Work(chain, action, actor, began, last, count, text);
  }

  /** The text as it is stored. */
  String body() {
    return JsonMapper.shared().writeValueAsString(text.stored());
  }

  /** The work that begins with the act. */
  static Work first(ChainId chain, Stamp stamp, Act act) {
    return new Work(
        chain,
        act.action(),
        Objects.requireNonNull(stamp.actor()),
        stamp.at(),
        stamp.at(),
        1,
        new Text(stamp, act.subject(), act.changes()));
  }

  /** The work with one step more. */
  Work and(Stamp stamp, Act step) {
    return new Work(
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
            (first, last) -> new Change(last.field(), first.before(), last.after(), last.kind())));
    return List.copyOf(fields.values());
  }

  /** Whose work a row of audit_work is. */
  static Key key(ResultSet row) throws SQLException {
    return new Key(
        new ChainId(Uuids.of(row.getBytes("chain_id"))),
        row.getString("subject_id"),
        Action.valueOf(row.getString("action")),
        Uuids.of(row.getBytes("actor_id")));
  }

  /** The work of a row of audit_work. */
  static Work of(Key key, ResultSet row) throws SQLException {
    return new Work(
        key.chain(),
        key.action(),
        key.actor(),
        row.getTimestamp("began_at").toInstant(),
        row.getTimestamp("last_at").toInstant(),
        row.getInt("steps"),
        JsonMapper.shared().readValue(row.getString("body"), Stored.class).text());
  }

  /** Does the row of this work still say what the work says? */
  boolean isIn(ResultSet row) throws SQLException {
    return row.getInt("steps") == steps
        && row.getTimestamp("last_at").toInstant().equals(last)
        && row.getTimestamp("began_at").toInstant().equals(began);
  }

  /** What of a work is kept. */
  record Text(Stamp stamp, Subject subject, List<Change> changes) {

    /** As a node of the version before reads it, too, which goes on with works during an update. */
    Stored stored() {
      return new Stored(
          new Stamp(
              stamp.at(),
              ActorKind.PERSON,
              stamp.actor(),
              stamp.name(),
              stamp.address(),
              stamp.agent()),
          stamp.kind(),
          subject,
          changes.stream()
              .map(it ->
                  new StoredChange(it.field(), it.before(), it.after(), it.isSecret(), it.kind()))
              .toList());
    }
  }

  /**
   * The text of a work.
   *
   * @param stamp of a person, which is all that the version before knows
   * @param by what the stamp is of; absent where the version before wrote it
   */
  record Stored(Stamp stamp, @Nullable ActorKind by, Subject subject, List<StoredChange> changes) {

    Text text() {
      return new Text(
          new Stamp(
              stamp.at(),
              by == null ? stamp.kind() : by,
              stamp.actor(),
              stamp.name(),
              stamp.address(),
              stamp.agent()),
          subject,
          changes.stream().map(StoredChange::change).toList());
    }
  }

  /**
   * A change in it.
   *
   * @param masked is it a secret? Stays for the version before
   * @param kind absent where the version before wrote it
   */
  record StoredChange(
      String field,
      @Nullable String before,
      @Nullable String after,
      boolean masked,
      Change.@Nullable Kind kind) {

    Change change() {
      Change.Kind known = masked ? Change.Kind.SECRET : Change.Kind.TEXT;
      return new Change(field, before, after, kind == null ? known : kind);
    }
  }
}
