package io.bspconsole.mail.internal;

import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.mail.Mail;
import io.bspconsole.mail.SentMail;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of mails, as they are made and read. Joins the transaction of its caller. */
@Component
public class MailRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  MailRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public void add(Mail mail, Duration goodFor) {
    Instant now = Clocks.now(clock);
    jdbc.sql(
            "INSERT INTO mail (id, recipient, subject, body, state, attempts, due_at, created_at,"
                + " good_until)"
                + " VALUES (:id, :recipient, :subject, :body, 'OWED', 0, :now, :now, :until)")
        .param("id", Uuids.bytes(Uuids.next()))
        .param("recipient", mail.recipient())
        .param("subject", mail.subject())
        .param("body", mail.body())
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(now.plus(goodFor)))
        .update();
  }

  /** The mails to that address. */
  public List<UUID> of(String recipient) {
    return jdbc.sql("SELECT id FROM mail WHERE recipient = ? ORDER BY id")
        .param(recipient)
        .query((row, _) -> Uuids.of(row.getBytes(1)))
        .list();
  }

  /** Empties them; each one by its id, so that no other mail is locked. */
  public void forget(String recipient) {
    for (UUID id : of(recipient)) {
      jdbc.sql(
              "UPDATE mail SET recipient = CONCAT(LOWER(HEX(id)), '@erased.invalid'),"
                  + " subject = '–', body = '', last_error = NULL,"
                  + " state = IF(state = 'OWED', 'GIVEN_UP', state) WHERE id = ?")
          .param(Uuids.bytes(id))
          .update();
    }
  }

  /** The last mails of which the words are kept, those that are still owed too; newest first. */
  public List<SentMail> sent(int limit) {
    return jdbc.sql(
            "SELECT recipient, subject, body, created_at FROM mail WHERE body <> ''"
                + " ORDER BY created_at DESC, id DESC LIMIT ?")
        .param(limit)
        .query((row, _) ->
            new SentMail(
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                row.getTimestamp("created_at").toInstant()))
        .list();
  }
}
