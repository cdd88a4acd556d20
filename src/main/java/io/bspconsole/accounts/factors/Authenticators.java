package io.bspconsole.accounts.factors;

import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of authenticators, their secrets sealed. Joins the transaction of its caller. */
@Component
class Authenticators {

  private static final Logger log = LoggerFactory.getLogger(Authenticators.class);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final SecretSeal seal;

  Authenticators(JdbcClient jdbc, Clock clock, SecretSeal seal) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.seal = seal;
  }

  /** Those of a person, the oldest first. */
  List<Factor> of(PersonId person) {
    return jdbc.sql(
            "SELECT id, name, added_at, used_at FROM authenticator WHERE person_id = ?"
                + " ORDER BY added_at, id")
        .param(Uuids.bytes(person.value()))
        .query((row, _) -> {
          Timestamp used = row.getTimestamp("used_at");
          return new Factor(
              new FactorId(FactorId.Kind.AUTHENTICATOR, Uuids.of(row.getBytes("id")).toString()),
              row.getString("name"),
              row.getTimestamp("added_at").toInstant(),
              used == null ? null : used.toInstant());
        })
        .list();
  }

  /**
   * Adds one.
   *
   * @param lastStep no code of this step, or of one before it, will be taken
   */
  void add(PersonId person, String name, NewAuthenticator made, long lastStep) {
    jdbc.sql(
            "INSERT INTO authenticator (id, person_id, name, secret, added_at, last_step)"
                + " VALUES (?, ?, ?, ?, ?, ?)")
        .params(
            Uuids.bytes(Uuids.next()),
            Uuids.bytes(person.value()),
            name,
            seal.seal(made.secret()),
            Timestamp.from(Clocks.now(clock)),
            lastStep)
        .update();
  }

  /** The code of now of one of the authenticators with that name, if there is one left to use. */
  Optional<String> unusedCode(PersonId person, String name) {
    long step = Totp.step(Clocks.now(clock));
    return jdbc.sql(
            "SELECT secret FROM authenticator WHERE person_id = ? AND name = ? AND last_step < ?"
                + " ORDER BY added_at, id LIMIT 1")
        .params(Uuids.bytes(person.value()), name, step)
        .query((row, _) -> row.getBytes("secret"))
        .optional()
        .flatMap(seal::open)
        .map(opened -> Totp.code(opened.secret(), step));
  }

  /** Is this a code of one of the person's authenticators that was not used yet? Uses it up. */
  boolean use(PersonId person, String code) {
    Instant now = Clocks.now(clock);
    for (Stored one : lock(person)) {
      OptionalLong step =
          secret(one)
              .map(secret -> Totp.match(secret, code, now, one.lastStep))
              .orElse(OptionalLong.empty());
      if (step.isPresent()) {
        jdbc.sql("UPDATE authenticator SET last_step = ?, used_at = ? WHERE id = ?")
            .params(step.getAsLong(), Timestamp.from(now), one.id)
            .update();
        return true;
      }
    }
    return false;
  }

  /**
   * Empty where it cannot be read: that must not lock the person's other authenticators. One that
   * the key before had sealed is sealed anew.
   */
  private Optional<byte[]> secret(Stored one) {
    Optional<SecretSeal.Opened> opened = seal.open(one.secret);
    if (opened.isEmpty()) {
      log.warn("The secret of authenticator {} cannot be read", Uuids.of(one.id));
    }
    return opened.map(it -> {
      if (it.old()) {
        jdbc.sql("UPDATE authenticator SET secret = ? WHERE id = ?")
            .params(seal.seal(it.secret()), one.id)
            .update();
      }
      return it.secret();
    });
  }

  void remove(PersonId person, String id) {
    jdbc.sql("DELETE FROM authenticator WHERE id = ? AND person_id = ?")
        .params(Uuids.bytes(UUID.fromString(id)), Uuids.bytes(person.value()))
        .update();
  }

  void removeAll(PersonId person) {
    jdbc.sql("DELETE FROM authenticator WHERE person_id = ?")
        .param(Uuids.bytes(person.value()))
        .update();
  }

  /** Locked until the transaction ends, so that of two tries with one code only one succeeds. */
  private List<Stored> lock(PersonId person) {
    return jdbc.sql(
            "SELECT id, secret, last_step FROM authenticator WHERE person_id = ?"
                + " ORDER BY added_at, id FOR UPDATE")
        .param(Uuids.bytes(person.value()))
        .query((row, _) ->
            new Stored(row.getBytes("id"), row.getBytes("secret"), row.getLong("last_step")))
        .list();
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Stored(byte[] id, byte[] secret, long lastStep) {}
}
