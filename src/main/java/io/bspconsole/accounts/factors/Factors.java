package io.bspconsole.accounts.factors;

import io.bspconsole.access.Actor;
import io.bspconsole.access.Permission;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has a second factor, and who must. Joins the transaction of its caller. */
@Component
public class Factors {

  private final JdbcClient jdbc;

  Factors(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a session has to show that began with a password. */
  public Proof atSignIn(Actor whole) {
    return new Proof(has(whole.id()) || isMandatory(whole), null);
  }

  /** Has the person set one up? */
  public boolean has(PersonId person) {
    return jdbc.sql(
            "SELECT 1 FROM authenticator WHERE person_id = ?"
                + " UNION ALL SELECT 1 FROM user_credentials WHERE user_entity_user_id = ? LIMIT 1")
        .params(Uuids.bytes(person.value()), PasskeyOwners.handle(person).toBase64UrlString())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /**
   * Must the person have one? By what he may do, or because his password is one of those that are
   * taken beside a second factor only.
   *
   * @param whole with all permissions
   */
  public boolean isMandatory(Actor whole) {
    return whole.anywhere().stream().anyMatch(Permission::needsSecondFactor)
        || hasShortPassword(whole.id());
  }

  private boolean hasShortPassword(PersonId person) {
    return jdbc.sql("SELECT 1 FROM person WHERE id = ? AND short_password")
        .param(Uuids.bytes(person.value()))
        .query(Integer.class)
        .optional()
        .isPresent();
  }
}
