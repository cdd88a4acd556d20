package io.bspconsole.mail.internal;

import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.mail.Mail;
import io.bspconsole.mail.Trouble;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mails that are owed. A claim keeps other workers away from a mail for a while, without a
 * transaction; its number keeps whoever was overtaken from writing.
 */
@Component
class MailQueue {

  /** Longer than a handing over takes, writing down what came of it included. */
  static final Duration LEASE = Duration.ofMinutes(2);

  private final JdbcClient jdbc;
  private final Clock clock;

  MailQueue(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A mail in the hands of one worker.
   *
   * @param attempts with the one that begins
   */
  record Claim(UUID id, Mail mail, long number, int attempts, Instant until) {}

  /** Claims what is due. Rows that another worker holds are skipped, not waited for. */
  @Transactional
  List<Claim> claim(int limit) {
    Instant now = Clocks.now(clock);
    List<Claim> claims =
        jdbc.sql(
                "SELECT id, recipient, subject, body, claim_no, attempts FROM mail"
                    + " WHERE state = 'OWED' AND due_at <= :now"
                    + " AND (claimed_until IS NULL OR claimed_until <= :now)"
                    + " AND (good_until IS NULL OR good_until > :now)"
                    + " ORDER BY due_at, id LIMIT :limit FOR UPDATE SKIP LOCKED")
            .param("now", Timestamp.from(now))
            .param("limit", limit)
            .query((row, _) ->
                new Claim(
                    Uuids.of(row.getBytes("id")),
                    new Mail(
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body")),
                    row.getLong("claim_no") + 1,
                    row.getInt("attempts") + 1,
                    now.plus(LEASE)))
            .list();
    claims.forEach(this::mark);
    return claims;
  }

  private void mark(Claim claim) {
    jdbc.sql("UPDATE mail SET claim_no = ?, attempts = ?, claimed_until = ? WHERE id = ?")
        .params(
            claim.number(),
            claim.attempts(),
            Timestamp.from(claim.until()),
            Uuids.bytes(claim.id()))
        .update();
  }

  /** It has left; its words are forgotten unless they are kept to be read here. */
  @Transactional
  void taken(Claim claim, boolean keepWords) {
    change(
        claim,
        keepWords ? "state = 'SENT', sent_at = :at" : "state = 'SENT', sent_at = :at, body = ''",
        Clocks.now(clock),
        null);
  }

  /** It is tried again later. */
  @Transactional
  void postpone(Claim claim, Trouble why, Duration wait) {
    change(claim, "due_at = :at", Clocks.now(clock).plus(wait), why);
  }

  /** It is not tried again by itself. Its words stay while it is of use. */
  @Transactional
  void giveUp(Claim claim, Trouble why) {
    change(claim, "state = 'GIVEN_UP', due_at = :at", Clocks.now(clock), why);
  }

  /** Changes nothing when the claim was overtaken. */
  private void change(Claim claim, String assignments, Instant at, @Nullable Trouble why) {
    jdbc.sql(
            "UPDATE mail SET claimed_until = NULL, last_error = :error, "
                + assignments
                + " WHERE id = :id AND claim_no = :number AND state = 'OWED'")
        .param("error", why == null ? null : why.stored())
        .param("at", Timestamp.from(at))
        .param("id", Uuids.bytes(claim.id()))
        .param("number", claim.number())
        .update();
  }
}
