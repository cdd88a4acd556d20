package io.bspconsole.accounts.internal;

import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.EmailAddress;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of links to a new password. Joins the transaction of its caller. */
@Component
class PasswordLinkRows {

  static final Duration LIFETIME = Duration.ofMinutes(30);

  private final JdbcClient jdbc;
  private final Clock clock;

  PasswordLinkRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whom a link is for. */
  record Holder(PersonId person, EmailAddress email, String name, @Nullable String locale) {

    Locale language() {
      return locale == null ? Locale.ENGLISH : Locale.forLanguageTag(locale);
    }
  }

  /** An enabled person with that address, locked, so that two requests count each other. */
  Optional<Holder> holder(EmailAddress email) {
    return jdbc.sql(
            "SELECT id, email, name, locale FROM person WHERE email = ? AND enabled FOR UPDATE")
        .param(email.value())
        .query(PasswordLinkRows::holder)
        .optional();
  }

  /** How many links the person was sent within that time. */
  int madeWithin(PersonId person, Duration time) {
    return jdbc.sql("SELECT COUNT(*) FROM password_link WHERE person_id = ? AND made_at > ?")
        .params(Uuids.bytes(person.value()), Timestamp.from(Clocks.now(clock).minus(time)))
        .query(Integer.class)
        .single();
  }

  void add(PersonId person, Secret secret) {
    var now = Clocks.now(clock);
    jdbc.sql(
            "INSERT INTO password_link (secret_hash, person_id, made_at, expires_at)"
                + " VALUES (?, ?, ?, ?)")
        .params(
            secret.hash(),
            Uuids.bytes(person.value()),
            Timestamp.from(now),
            Timestamp.from(now.plus(LIFETIME)))
        .update();
  }

  /** Whom the secret serves now. Hold the person before it is used. */
  Optional<Holder> open(Secret secret) {
    return jdbc.sql(
            "SELECT p.id, p.email, p.name, p.locale FROM password_link l"
                + " JOIN person p ON p.id = l.person_id"
                + " WHERE l.secret_hash = ? AND l.used_at IS NULL AND l.expires_at > ?"
                + " AND p.enabled")
        .params(secret.hash(), Timestamp.from(Clocks.now(clock)))
        .query(PasswordLinkRows::holder)
        .optional();
  }

  /** Where mails to that person go, and in which language. */
  Holder holder(PersonId person) {
    return jdbc.sql("SELECT id, email, name, locale FROM person WHERE id = ?")
        .param(Uuids.bytes(person.value()))
        .query(PasswordLinkRows::holder)
        .single();
  }

  /** Uses up every link of the person, not only the one that was followed. */
  void useAll(PersonId person) {
    jdbc.sql("UPDATE password_link SET used_at = ? WHERE person_id = ? AND used_at IS NULL")
        .params(Timestamp.from(Clocks.now(clock)), Uuids.bytes(person.value()))
        .update();
  }

  /** Forgets up to so many that ran out before that, used or not. */
  int forgetBefore(Instant time, int limit) {
    return jdbc.sql(
            "DELETE FROM password_link WHERE expires_at < ?"
                + " ORDER BY expires_at, secret_hash LIMIT ?")
        .params(Timestamp.from(time), limit)
        .update();
  }

  private static Holder holder(ResultSet row, int ignored) throws SQLException {
    return new Holder(
        new PersonId(Uuids.of(row.getBytes("id"))),
        new EmailAddress(row.getString("email")),
        row.getString("name"),
        row.getString("locale"));
  }
}
