package io.bspconsole.accounts.internal;

import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who here is whom at a provider of single sign-on. Joins the transaction of its caller. */
@Component
public class IdentityRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  IdentityRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Who is linked to that subject of that issuer. */
  Optional<PersonId> person(String issuer, String subject) {
    return jdbc.sql("SELECT person_id FROM person_identity WHERE id = ?")
        .param(Identity.id(issuer, subject))
        .query((row, _) -> new PersonId(Uuids.of(row.getBytes(1))))
        .optional();
  }

  /** Since when the person is linked to somebody of that issuer. */
  public Optional<Instant> linkedAt(PersonId person, String issuer) {
    return jdbc.sql("SELECT linked_at FROM person_identity WHERE person_id = ? AND issuer = ?")
        .params(Uuids.bytes(person.value()), issuer)
        .query((row, _) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  /** Everybody who is linked to somebody of that issuer. */
  Set<PersonId> linked(String issuer) {
    return jdbc.sql("SELECT person_id FROM person_identity WHERE issuer = ?")
        .param(issuer)
        .query((row, _) -> new PersonId(Uuids.of(row.getBytes(1))))
        .set();
  }

  /**
   * Links.
   *
   * @throws org.springframework.dao.DuplicateKeyException where one of both is linked already
   */
  void add(PersonId person, Identity identity) {
    jdbc.sql(
            "INSERT INTO person_identity (id, person_id, issuer, subject, linked_at)"
                + " VALUES (?, ?, ?, ?, ?)")
        .params(
            Identity.id(identity.issuer(), identity.subject()),
            Uuids.bytes(person.value()),
            identity.issuer(),
            identity.subject(),
            Timestamp.from(Clocks.now(clock)))
        .update();
  }

  /** Unlinks; false where the person was not linked. */
  boolean remove(PersonId person, String issuer) {
    return jdbc.sql("DELETE FROM person_identity WHERE person_id = ? AND issuer = ?")
            .params(Uuids.bytes(person.value()), issuer)
            .update()
        == 1;
  }
}
