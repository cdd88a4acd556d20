package io.bspconsole.accounts;

import io.bspconsole.access.Reach;
import io.bspconsole.access.Role;
import io.bspconsole.accounts.internal.Assignments;
import io.bspconsole.accounts.internal.PasswordStore;
import io.bspconsole.accounts.internal.Rights;
import io.bspconsole.accounts.internal.SessionTable;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.EmailAddress;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people who may sign in. No permission is asked here: start-up code calls, and {@link Team}
 * and {@link io.bspconsole.accounts.portfolio.Staff}, which ask.
 */
@Component
@Transactional
public class People {

  /** A password as it is kept. */
  public record PasswordHash(String value) {

    /** Without the hash: records get into logs. */
    @Override
    public String toString() {
      return "PasswordHash";
    }
  }

  private final JdbcClient jdbc;
  private final PasswordStore passwords;
  private final SessionTable sessions;
  private final Rights rights;
  private final Assignments assignments;
  private final Clock clock;

  People(
      JdbcClient jdbc,
      PasswordStore passwords,
      SessionTable sessions,
      Rights rights,
      Assignments assignments,
      Clock clock) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.sessions = sessions;
    this.rights = rights;
    this.assignments = assignments;
    this.clock = clock;
  }

  /**
   * Adds a person without roles, whose e-mail must be new.
   *
   * @throws IllegalArgumentException for what is no address or no name
   */
  public PersonId add(String email, String name, String password) {
    EmailAddress address =
        EmailAddress.parse(email)
            .orElseThrow(() -> new IllegalArgumentException("not an e-mail address"));
    return add(address, PersonName.of(name), new PasswordHash(passwords.hash(password)));
  }

  /** Adds a person without roles, whose e-mail must be new and whose password is hashed already. */
  public PersonId add(EmailAddress email, PersonName name, PasswordHash password) {
    PersonId id = PersonId.next();
    jdbc.sql(
            "INSERT INTO person (id, email, name, password_hash, enabled, created_at)"
                + " VALUES (?, ?, ?, ?, TRUE, ?)")
        .params(
            Uuids.bytes(id.value()),
            email.value(),
            name.value(),
            password.value(),
            Timestamp.from(Clocks.now(clock)))
        .update();
    return id;
  }

  /** Gives a role of the provider; with the first of them the person sees all clients. */
  public void grant(PersonId person, Role role) {
    role.require(Role.Side.PROVIDER);
    jdbc.sql(
            "UPDATE person SET all_clients = TRUE WHERE id = :id"
                + " AND NOT EXISTS (SELECT 1 FROM staff_role r WHERE r.person_id = :id)")
        .param("id", Uuids.bytes(person.value()))
        .update();
    jdbc.sql("INSERT IGNORE INTO staff_role (person_id, role) VALUES (?, ?)")
        .params(Uuids.bytes(person.value()), role.name())
        .update();
    rights.changed(person);
  }

  /** From now on somebody of the provider sees these clients and no others. */
  public void narrow(PersonId person, Set<ClientId> clients) {
    assignments.assign(person, new Reach.Named(clients));
  }

  /** Gives a role within a client. */
  public void grant(PersonId person, Role role, ClientId client) {
    role.require(Role.Side.CLIENT);
    jdbc.sql("INSERT IGNORE INTO client_role (person_id, client_id, role) VALUES (?, ?, ?)")
        .params(Uuids.bytes(person.value()), Uuids.bytes(client.value()), role.name())
        .update();
    rights.changed(person);
  }

  /** From now on the person may not sign in; what he has open ends. */
  public void disable(PersonId person) {
    enable(person, false);
    sessions.endAll(person, null, EndReason.DISABLED);
  }

  /** Lets the person sign in again. */
  public void enable(PersonId person) {
    enable(person, true);
  }

  @Transactional(readOnly = true)
  public boolean hasAdministrator() {
    return jdbc.sql("SELECT 1 FROM staff_role WHERE role = ? LIMIT 1")
        .param(Role.ADMINISTRATOR.name())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  private void enable(PersonId person, boolean enabled) {
    jdbc.sql("UPDATE person SET enabled = ? WHERE id = ?")
        .params(enabled, Uuids.bytes(person.value()))
        .update();
    rights.changed(person);
  }
}
