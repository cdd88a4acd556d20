package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.EndReason;
import io.bspconsole.accounts.PersonSignedIn;
import io.bspconsole.accounts.SessionEnded;
import io.bspconsole.accounts.SessionKey;
import io.bspconsole.accounts.SessionSummary;
import io.bspconsole.accounts.factors.Proof;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.Network;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sessions of all nodes: the truth about who is signed in. Rows stay for 30 days, so that a
 * page that was left open still learns why its session ended.
 */
@Component
@Transactional
public class SessionTable {

  private static final Duration KEPT = Duration.ofDays(30);
  private static final int LONGEST_AGENT = 255;

  private final JdbcClient jdbc;
  private final SessionSettings limits;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SessionTable(
      JdbcClient jdbc, SessionSettings limits, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.limits = limits;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Opens a session for a person who has proved who he is. Empty when the person was disabled, or
   * anything about him changed, the password for example, since his proof was looked at. The row of
   * the person is held meanwhile, so that a change at the same time either is seen here or finds
   * the session and ends it.
   */
  Optional<SessionState> open(SessionKey key, SignedIn who, String address, String userAgent) {
    Instant now = Clocks.now(clock);
    PersonId person = who.actor().id();
    int opened =
        jdbc.sql(
                "INSERT INTO person_session"
                    + " (id, person_id, started_at, active_at, address, user_agent, factor_due,"
                    + " factor_at)"
                    + " SELECT :id, p.id, :now, :now, :address, :agent, :due, :shown FROM person p"
                    + " WHERE p.id = :person AND p.enabled AND p.rights = :rights FOR UPDATE")
            .param("id", key.bytes())
            .param("now", Timestamp.from(now))
            .param("address", address)
            .param("agent", userAgent.substring(0, Math.min(LONGEST_AGENT, userAgent.length())))
            .param("due", who.proof().due())
            .param("shown", who.proof().timestamp())
            .param("person", Uuids.bytes(person.value()))
            .param("rights", who.rights())
            .update();
    if (opened == 0) {
      return Optional.empty();
    }
    events.publishEvent(new PersonSignedIn(person, key, address, !who.proof().due()));
    return Optional.of(find(List.of(key)).getFirst());
  }

  /** Those of the sessions that there are; read by primary key. */
  @Transactional(readOnly = true)
  List<SessionState> find(Collection<SessionKey> keys) {
    return keys.isEmpty()
        ? List.of()
        : jdbc.sql(
                "SELECT s.id, s.person_id, s.started_at, s.active_at, s.end_reason, s.factor_due,"
                    + " s.factor_at, p.enabled, p.rights FROM person_session s JOIN person p ON p.id = s.person_id"
                    + " WHERE s.id IN (:keys)")
            .param("keys", keys.stream().map(SessionKey::bytes).toList())
            .query((row, _) -> state(row))
            .list();
  }

  /** Notes that the person did something. */
  void touch(SessionKey key, Instant now) {
    jdbc.sql("UPDATE person_session SET active_at = ? WHERE id = ? AND ended_at IS NULL")
        .params(Timestamp.from(now), key.bytes())
        .update();
  }

  /**
   * Gives a session that runs another name; what it was is as unknown as if it never had been.
   *
   * @param after is asked for the name once the row is held; nothing is changed when it fails
   * @return empty, with nothing changed and nobody asked, when it runs no more
   */
  Optional<SessionState> rename(SessionKey before, Supplier<SessionKey> after) {
    boolean runs =
        jdbc.sql("SELECT 1 FROM person_session WHERE id = ? AND ended_at IS NULL FOR UPDATE")
            .param(before.bytes())
            .query(Integer.class)
            .optional()
            .isPresent();
    if (!runs) {
      return Optional.empty();
    }
    SessionKey now = after.get();
    jdbc.sql("UPDATE person_session SET id = ? WHERE id = ?")
        .params(now.bytes(), before.bytes())
        .update();
    return find(List.of(now)).stream().findFirst();
  }

  /** Ends a session; the first reason stays. */
  public void end(SessionKey key, EndReason reason) {
    int ended =
        jdbc.sql(
                "UPDATE person_session SET ended_at = ?, end_reason = ?"
                    + " WHERE id = ? AND ended_at IS NULL")
            .params(Timestamp.from(Clocks.now(clock)), reason.name(), key.bytes())
            .update();
    if (ended == 1) {
      find(List.of(key))
          .forEach(it -> events.publishEvent(new SessionEnded(it.person(), key, reason)));
    }
  }

  /**
   * Ends the sessions of a person that run.
   *
   * @param kept goes on; null for none
   */
  public void endAll(PersonId person, @Nullable SessionKey kept, EndReason reason) {
    open(person).stream().filter(key -> !key.equals(kept)).forEach(key -> end(key, reason));
  }

  /** Is there such a session of that person? */
  @Transactional(readOnly = true)
  public boolean belongs(SessionKey key, PersonId person) {
    return find(List.of(key)).stream().anyMatch(it -> it.person().equals(person));
  }

  /** Did the person sign in from that network during the last 30 days? */
  @Transactional(readOnly = true)
  boolean isFamiliar(PersonId person, String address) {
    String network = Network.of(address);
    return jdbc
        .sql(
            "SELECT DISTINCT address FROM person_session WHERE person_id = ? AND NOT factor_due"
                + " LIMIT 1000")
        .param(Uuids.bytes(person.value()))
        .query(String.class)
        .list()
        .stream()
        .anyMatch(known -> Network.of(known).equals(network));
  }

  /** The sessions of a person that run, as many as are listed, the one used last first. */
  @Transactional(readOnly = true)
  public List<SessionSummary> running(PersonId person) {
    return ofRunning(
            "SELECT id, address, user_agent, started_at, active_at",
            person,
            " ORDER BY active_at DESC, id LIMIT " + SessionSummary.LISTED)
        .query((row, _) ->
            new SessionSummary(
                SessionKey.of(row.getBytes("id")),
                row.getString("address"),
                row.getString("user_agent"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("active_at").toInstant()))
        .list();
  }

  /** How many sessions of a person run. */
  @Transactional(readOnly = true)
  public int count(PersonId person) {
    return ofRunning("SELECT COUNT(*)", person, "").query(Integer.class).single();
  }

  private StatementSpec ofRunning(String what, PersonId person, String rest) {
    Instant now = Clocks.now(clock);
    return jdbc.sql(
            what
                + " FROM person_session"
                + " WHERE person_id = ? AND started_at > ? AND active_at > ? AND ended_at IS NULL"
                + rest)
        .params(
            Uuids.bytes(person.value()),
            Timestamp.from(now.minus(limits.longest())),
            Timestamp.from(now.minus(limits.idle())));
  }

  /** Forgets up to so many sessions that began long ago, and says how many there were. */
  int purge(int limit) {
    return jdbc.sql(
            "DELETE FROM person_session WHERE started_at < ? ORDER BY started_at, id LIMIT ?")
        .params(Timestamp.from(Clocks.now(clock).minus(KEPT)), limit)
        .update();
  }

  private List<SessionKey> open(PersonId person) {
    return jdbc.sql("SELECT id FROM person_session WHERE person_id = ? AND ended_at IS NULL")
        .param(Uuids.bytes(person.value()))
        .query((row, _) -> SessionKey.of(row.getBytes("id")))
        .list();
  }

  private static SessionState state(ResultSet row) throws SQLException {
    String reason = row.getString("end_reason");
    return new SessionState(
        SessionKey.of(row.getBytes("id")),
        new PersonId(Uuids.of(row.getBytes("person_id"))),
        row.getTimestamp("started_at").toInstant(),
        row.getTimestamp("active_at").toInstant(),
        reason == null ? null : EndReason.valueOf(reason),
        row.getBoolean("enabled"),
        row.getInt("rights"),
        Proof.read(row));
  }
}
