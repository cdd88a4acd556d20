package io.bspconsole.mail.portfolio;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.mail.MailId;
import io.bspconsole.mail.RetryOutcome;
import io.bspconsole.mail.Trouble;
import io.bspconsole.mail.UnsentMail;
import io.bspconsole.mail.UnsentMail.State;
import io.bspconsole.mail.internal.MailTransport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mails that did not leave, for the provider's administrators. */
@Service
@Needs(Permission.PEOPLE_MANAGE)
@Transactional(readOnly = true)
public class UnsentMails {

  /** A mail that is younger and was not tried yet is just leaving. */
  private static final Duration USUAL = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final MailTransport transport;
  private final Trail trail;
  private final Clock clock;

  UnsentMails(JdbcClient jdbc, MailTransport transport, Trail trail, Clock clock) {
    this.jdbc = jdbc;
    this.transport = transport;
    this.trail = trail;
    this.clock = clock;
  }

  /** False where no mail server is set, so that every mail waits. */
  public boolean canLeave() {
    return transport.isReady();
  }

  /** The newest first, at most so many. */
  public List<UnsentMail> find(int limit) {
    return jdbc.sql(
            "SELECT id, recipient, subject, state, body = '' AS wordless, attempts, last_error,"
                + " created_at, due_at FROM mail WHERE state = 'GIVEN_UP'"
                + " OR (state = 'OWED' AND (last_error IS NOT NULL OR created_at < :before))"
                + " ORDER BY created_at DESC, id DESC LIMIT :limit")
        .param("before", Timestamp.from(Clocks.now(clock).minus(USUAL)))
        .param("limit", limit)
        .query((row, _) -> read(row))
        .list();
  }

  /**
   * Has a mail tried again now, as often as a new one.
   *
   * @throws NotFound when there is no such mail
   */
  @Transactional
  public RetryOutcome retry(MailId mail) {
    if (!exists(mail)) {
      throw new NotFound();
    }
    Timestamp now = Timestamp.from(Clocks.now(clock));
    int due =
        jdbc.sql(
                "UPDATE mail SET state = 'OWED', attempts = 0, due_at = :now WHERE id = :id"
                    + " AND state IN ('OWED', 'GIVEN_UP') AND body <> ''"
                    + " AND (good_until IS NULL OR good_until > :now)"
                    + " AND (claimed_until IS NULL OR claimed_until <= :now)")
            .param("now", now)
            .param("id", Uuids.bytes(mail.value()))
            .update();
    if (due == 0) {
      return RetryOutcome.TOO_LATE;
    }
    // Not to whom: the trail would know the address under an id by which nobody erases it.
    trail.recordOfProvider(
        Act.of(Action.MAIL_RETRIED, new Subject(Subject.Kind.MAIL, mail.toString(), "")));
    return RetryOutcome.DUE;
  }

  private boolean exists(MailId mail) {
    return jdbc.sql("SELECT 1 FROM mail WHERE id = ?")
        .param(Uuids.bytes(mail.value()))
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  private static UnsentMail read(ResultSet row) throws SQLException {
    return new UnsentMail(
        new MailId(Uuids.of(row.getBytes("id"))),
        row.getString("recipient"),
        row.getString("subject"),
        state(row.getString("state"), row.getBoolean("wordless")),
        row.getInt("attempts"),
        Optional.ofNullable(row.getString("last_error")).flatMap(Trouble::parse).orElse(null),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("due_at").toInstant());
  }

  private static State state(String stored, boolean wordless) {
    if (wordless) {
      return State.RUN_OUT;
    }
    return stored.equals("OWED") ? State.WAITING : State.GIVEN_UP;
  }
}
