package io.bspconsole.clients.portfolio;

import io.bspconsole.clients.PictureId;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.PhoneNumberId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.kernel.WabaId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands out numbers whose profile is to be sent or read, over all clients, each to one worker. */
@Component
public class DueProfiles {

  /** Longer than five calls take, each with a time-out of ten seconds. */
  private static final Duration LEASE = Duration.ofSeconds(90);

  /** Ours: for so long what is read may be older than an alert that came by another way. */
  private static final Duration LATELY = Duration.ofMinutes(10);

  private static final String OWN = " WHERE client_id = :client AND id = :id AND claim_no = :claim";

  private final JdbcClient jdbc;
  private final Clock clock;

  DueProfiles(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Claims up to that many for a minute and a half. Those that another worker claims are skipped.
   */
  @Transactional
  public List<DueProfile> claim(int limit) {
    Timestamp now = now();
    List<DueProfile> claimed =
        jdbc.sql(
                "SELECT client_id, id, number_id, due_at, claim_no, failures, sent_number,"
                    + " sent_picture, picture_lost_at, problem FROM number_profile"
                    + " WHERE due_at <= :now"
                    + " AND (claimed_until IS NULL OR claimed_until <= :now)"
                    + " ORDER BY due_at, client_id, id LIMIT :limit FOR UPDATE SKIP LOCKED")
            .param("now", now)
            .param("limit", limit)
            .query(DueProfiles::claimed)
            .list();
    for (DueProfile due : claimed) {
      jdbc.sql(
              "UPDATE number_profile SET claim_no = ?, claimed_until = ?"
                  + " WHERE client_id = ? AND id = ?")
          .params(
              due.claim(),
              Timestamp.from(now.toInstant().plus(LEASE)),
              Uuids.bytes(due.client().value()),
              Uuids.bytes(due.id()))
          .update();
    }
    return claimed;
  }

  /**
   * Meta has it, or refused it.
   *
   * @param held what Meta has, as JSON
   * @param picture the one that was sent last
   * @param seen does Meta show one?
   * @param fresh was it sent just now? Then one that is seen is the end of a loss
   * @param problem why what was sent last was refused; absent where it was not
   * @return false, with nothing changed, when the claim was overtaken
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean done(
      DueProfile due,
      String held,
      int sent,
      @Nullable PictureId picture,
      boolean seen,
      boolean fresh,
      @Nullable String problem,
      Duration next) {
    return jdbc.sql(
                "UPDATE number_profile SET claimed_until = NULL, failures = 0, held = :held,"
                    + " read_at = :now, sent_number = :sent, problem = :problem,"
                    + " sent_picture = :picture,"
                    + " picture_seen_at = CASE WHEN :seen THEN :now ELSE picture_seen_at END,"
                    + " picture_lost_at = CASE WHEN :seen AND (:fresh OR picture_lost_at < :lately)"
                    + " THEN NULL ELSE picture_lost_at END,"
                    + " version = version + 1, due_at ="
                    + " CASE WHEN due_at = :was THEN :next ELSE due_at END"
                    + OWN)
            .param("held", held)
            .param("now", now())
            .param("sent", sent)
            .param("problem", problem)
            .param("picture", picture == null ? null : Uuids.bytes(picture.value()))
            .param("seen", seen)
            .param("fresh", fresh)
            .param("lately", Timestamp.from(now().toInstant().minus(LATELY)))
            .param("was", Timestamp.from(due.dueAt()))
            .param("next", Timestamp.from(now().toInstant().plus(next)))
            .param("client", Uuids.bytes(due.client().value()))
            .param("id", Uuids.bytes(due.id()))
            .param("claim", due.claim())
            .update()
        == 1;
  }

  /**
   * It cannot be done now; nothing happens when the claim was overtaken.
   *
   * @param failed whether this was a try that failed, rather than one that was not made
   */
  @Transactional
  public void putBack(DueProfile due, Duration wait, boolean failed) {
    jdbc.sql(
            "UPDATE number_profile SET claimed_until = NULL, due_at = :next,"
                + " failures = failures + :failed"
                + OWN)
        .param("next", Timestamp.from(now().toInstant().plus(wait)))
        .param("failed", failed ? 1 : 0)
        .param("client", Uuids.bytes(due.client().value()))
        .param("id", Uuids.bytes(due.id()))
        .param("claim", due.claim())
        .update();
  }

  /** Has every number of the client looked at as soon as a worker gets to it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hurry(ClientId client) {
    List<byte[]> numbers =
        jdbc.sql("SELECT id FROM phone_number WHERE client_id = ? ORDER BY id")
            .param(Uuids.bytes(client.value()))
            .query((row, _) -> row.getBytes(1))
            .list();
    for (byte[] number : numbers) {
      jdbc.sql(
              "INSERT INTO number_profile (client_id, id, number_id, due_at) VALUES (?, ?, ?, ?)"
                  + " ON DUPLICATE KEY UPDATE due_at ="
                  + " CASE WHEN failures = 0 THEN VALUES(due_at) ELSE due_at END")
          .params(Uuids.bytes(client.value()), Uuids.bytes(Uuids.next()), number, now())
          .update();
    }
  }

  /** The same, and has what was sent already, or is being sent, sent again. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void again(ClientId client) {
    jdbc.sql(
            "UPDATE number_profile SET sent_number = 0, problem = NULL, due_at = ?,"
                + " claim_no = claim_no + 1, claimed_until = NULL WHERE client_id = ?")
        .params(now(), Uuids.bytes(client.value()))
        .update();
  }

  /**
   * Meta says that it lost the picture of a number, or that there is nothing more to do. What it
   * said, showed or was sent since is newer; of two words within one second the graver counts.
   *
   * @param number absent for all numbers of the account
   * @param at by Meta's clock
   * @return how many numbers that concerns
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int lost(
      ClientId client, WabaId account, @Nullable MetaId number, boolean lost, Instant at) {
    Instant now = now().toInstant();
    return jdbc.sql(
            "UPDATE number_profile p JOIN phone_number n"
                + " ON n.client_id = p.client_id AND n.id = p.number_id"
                + " SET p.picture_lost_at = :since, p.picture_told_at = :at,"
                + " p.due_at = CASE WHEN p.due_at IS NULL OR p.due_at > :soon THEN :soon"
                + " ELSE p.due_at END"
                + " WHERE p.client_id = :client AND n.client_id = :client AND n.waba_id = :account"
                + " AND (:any OR n.meta_id = :number)"
                + " AND (p.picture_told_at IS NULL OR p.picture_told_at < :at"
                + " OR :lost AND p.picture_told_at = :at)"
                + " AND (NOT :lost OR p.picture_seen_at IS NULL OR p.picture_seen_at < :until)")
        .param("lost", lost)
        .param("since", lost ? Timestamp.from(at) : null)
        .param("at", Timestamp.from(at))
        .param("soon", Timestamp.from(now.plus(LATELY).plus(LATELY)))
        .param("client", Uuids.bytes(client.value()))
        .param("account", Uuids.bytes(account.value()))
        .param("any", number == null)
        .param("number", number == null ? "" : number.value())
        .param("until", Timestamp.from(at.plus(LATELY)))
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(Clocks.now(clock));
  }

  private static @Nullable PictureId picture(byte @Nullable [] id) {
    return id == null ? null : new PictureId(Uuids.of(id));
  }

  private static DueProfile claimed(ResultSet row, int ignored) throws SQLException {
    return new DueProfile(
        new ClientId(Uuids.of(row.getBytes("client_id"))),
        Uuids.of(row.getBytes("id")),
        new PhoneNumberId(Uuids.of(row.getBytes("number_id"))),
        row.getTimestamp("due_at").toInstant(),
        row.getLong("claim_no") + 1,
        row.getInt("failures"),
        row.getInt("sent_number"),
        picture(row.getBytes("sent_picture")),
        row.getTimestamp("picture_lost_at") != null,
        row.getString("problem"));
  }
}
