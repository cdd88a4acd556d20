package io.bspconsole.accounts.internal;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often sign-in failed, by subject. Its rows are used within a transaction of the caller. */
@Component
class FailureTable {

  private final JdbcClient jdbc;

  FailureTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The count of that subject, locked until the transaction ends. The update of nothing takes the
   * lock at once, where INSERT IGNORE would share it and two tries would wait for each other.
   */
  Count lock(SignInSubject subject, Instant now) {
    jdbc.sql(
            "INSERT INTO sign_in_failure (subject, failures, last_at) VALUES (?, 0, ?)"
                + " ON DUPLICATE KEY UPDATE subject = subject")
        .params(subject.bytes(), Timestamp.from(now))
        .update();
    return jdbc.sql(
            "SELECT failures, last_at, locked_until FROM sign_in_failure"
                + " WHERE subject = ? FOR UPDATE")
        .param(subject.bytes())
        .query((row, _) -> {
          Timestamp until = row.getTimestamp("locked_until");
          return new Count(
              subject,
              row.getInt("failures"),
              row.getTimestamp("last_at").toInstant(),
              until == null ? null : until.toInstant());
        })
        .single();
  }

  void write(SignInSubject subject, int failures, Instant now, @Nullable Instant until) {
    jdbc.sql(
            "UPDATE sign_in_failure SET failures = :failures, last_at = :now,"
                + " locked_until = :until WHERE subject = :subject")
        .param("failures", failures)
        .param("now", Timestamp.from(now))
        .param("until", until == null ? null : Timestamp.from(until))
        .param("subject", subject.bytes())
        .update();
  }

  /**
   * Takes one failure back, and the lock that it brought.
   *
   * @param until the end of that lock; null for none
   */
  void takeBack(SignInSubject subject, @Nullable Instant until) {
    jdbc.sql(
            "UPDATE sign_in_failure SET failures = GREATEST(failures - 1, 0),"
                + " locked_until = CASE WHEN locked_until = :until THEN NULL ELSE locked_until END"
                + " WHERE subject = :subject")
        .param("until", until == null ? null : Timestamp.from(until))
        .param("subject", subject.bytes())
        .update();
  }

  void forget(SignInSubject subject) {
    jdbc.sql("DELETE FROM sign_in_failure WHERE subject = ?").param(subject.bytes()).update();
  }

  /** Forgets up to so many whose last failure is older, and says how many there were. */
  int forgetBefore(Instant time, int limit) {
    return jdbc.sql(
            "DELETE FROM sign_in_failure WHERE last_at < ? ORDER BY last_at, subject LIMIT ?")
        .params(Timestamp.from(time), limit)
        .update();
  }

  /** What stands of one subject. */
  record Count(SignInSubject subject, int failures, Instant lastAt, @Nullable Instant lockedUntil) {

    boolean isLocked(Instant now) {
      return lockedUntil != null && now.isBefore(lockedUntil);
    }
  }
}
