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
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of mails. Joins the transaction of its caller. */
@Component
public class MailRows {

  private static final int LONGEST_ERROR = 200;

  private final JdbcClient jdbc;
  private final Clock clock;

  MailRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A mail that is owed, locked until the transaction ends. */
  record Owed(UUID id, Mail mail, int attempts) {}

  public void add(Mail mail) {
    Timestamp now = now();
    jdbc.sql(
            "INSERT INTO mail (id, recipient, subject, body, state, attempts, due_at, created_at)"
                + " VALUES (:id, :recipient, :subject, :body, 'OWED', 0, :now, :now)")
        .param("id", Uuids.bytes(Uuids.next()))
        .param("recipient", mail.recipient())
        .param("subject", mail.subject())
        .param("body", mail.body())
        .param("now", now)
        .update();
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

  /** The next one that is due; those that another node has in hand are passed by. */
  Optional<Owed> next() {
    return jdbc.sql(
            "SELECT id, recipient, subject, body, attempts FROM mail"
                + " WHERE state = 'OWED' AND due_at <= ? ORDER BY due_at, id LIMIT 1"
                + " FOR UPDATE SKIP LOCKED")
        .param(now())
        .query((row, _) ->
            new Owed(
                Uuids.of(row.getBytes("id")),
                new Mail(
                    row.getString("recipient"), row.getString("subject"), row.getString("body")),
                row.getInt("attempts")))
        .optional();
  }

  void left(Owed owed, boolean keepWords) {
    jdbc.sql(
            "UPDATE mail SET state = 'SENT', sent_at = :now, last_error = NULL,"
                + " body = CASE WHEN :keep THEN body ELSE '' END WHERE id = :id")
        .param("now", now())
        .param("keep", keepWords)
        .param("id", Uuids.bytes(owed.id()))
        .update();
  }

  /** Tries it again later, or gives it up and forgets its words. */
  void failed(Owed owed, String error, Optional<Duration> wait) {
    Instant due = Clocks.now(clock).plus(wait.orElse(Duration.ZERO));
    jdbc.sql(
            "UPDATE mail SET state = :state, attempts = attempts + 1, due_at = :due,"
                + " last_error = :error, body = CASE WHEN :again THEN body ELSE '' END"
                + " WHERE id = :id")
        .param("state", wait.isPresent() ? "OWED" : "GIVEN_UP")
        .param("due", Timestamp.from(due))
        .param("error", error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error)
        .param("again", wait.isPresent())
        .param("id", Uuids.bytes(owed.id()))
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(Clocks.now(clock));
  }
}
