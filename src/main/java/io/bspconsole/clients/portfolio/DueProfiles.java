package io.bspconsole.clients.portfolio;

import io.bspconsole.clients.PictureId;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.PhoneNumberId;
import io.bspconsole.kernel.Uuids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

  /** What came of keeping what a worker did. */
  public enum Settled {
    /** The claim was overtaken; nothing is changed. */
    OVERTAKEN,
    KEPT,
    /** It is kept, and a picture that Meta had lost is there again. */
    PICTURE_BACK
  }

  /**
   * Meta has it, or refused it. Whoever calls this holds the lock on the client's progress where
   * Meta shows a picture, since that may be the end of a loss.
   *
   * @param held what Meta has, as JSON
   * @param picture the one that was sent last
   * @param seen does Meta show one?
   * @param fresh was it sent just now? Then one that is seen is the end of a loss
   * @param problem why what was sent last was refused; absent where it was not
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Settled done(
      DueProfile due,
      String held,
      int sent,
      @Nullable PictureId picture,
      boolean seen,
      boolean fresh,
      @Nullable String problem,
      Duration next) {
    Optional<Boolean> over =
        jdbc.sql(
                "SELECT picture_lost_at IS NOT NULL AND (:fresh OR picture_lost_at < :lately)"
                    + " FROM number_profile"
                    + OWN
                    + " FOR UPDATE")
            .param("fresh", fresh)
            .param("lately", Timestamp.from(now().toInstant().minus(LostPictures.LATELY)))
            .param("client", Uuids.bytes(due.client().value()))
            .param("id", Uuids.bytes(due.id()))
            .param("claim", due.claim())
            .query(Boolean.class)
            .optional();
    if (over.isEmpty()) {
      return Settled.OVERTAKEN;
    }
    boolean back = seen && over.get();
    jdbc.sql(
            "UPDATE number_profile SET claimed_until = NULL, failures = 0, held = :held,"
                + " read_at = :now, sent_number = :sent, problem = :problem,"
                + " sent_picture = :picture,"
                + " picture_seen_at = CASE WHEN :seen THEN :now ELSE picture_seen_at END,"
                + " picture_lost_at = CASE WHEN :back THEN NULL ELSE picture_lost_at END,"
                + " version = version + 1, due_at ="
                + " CASE WHEN due_at = :was THEN :next ELSE due_at END"
                + OWN)
        .param("held", held)
        .param("now", now())
        .param("sent", sent)
        .param("problem", problem)
        .param("picture", picture == null ? null : Uuids.bytes(picture.value()))
        .param("seen", seen)
        .param("back", back)
        .param("was", Timestamp.from(due.dueAt()))
        .param("next", Timestamp.from(now().toInstant().plus(next)))
        .param("client", Uuids.bytes(due.client().value()))
        .param("id", Uuids.bytes(due.id()))
        .param("claim", due.claim())
        .update();
    return back ? Settled.PICTURE_BACK : Settled.KEPT;
  }

  /**
   * Keeps what Meta has while a part of the version still has to be sent; the claim stays.
   *
   * @param held as JSON
   * @return false, with nothing changed, when the claim was overtaken
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean read(DueProfile due, String held) {
    return jdbc.sql(
                "UPDATE number_profile SET held = :held, read_at = :now, version = version + 1"
                    + OWN)
            .param("held", held)
            .param("now", now())
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
