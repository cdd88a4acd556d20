package io.bspconsole.accounts;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people who may sign in. Only start-up code and one's own settings come here; pages to manage
 * people are not part of this yet.
 */
@Component
@Transactional
public class People {

  private final JdbcClient jdbc;
  private final PasswordEncoder passwords;
  private final CurrentActor current;
  private final Clock clock;

  People(JdbcClient jdbc, PasswordEncoder passwords, CurrentActor current, Clock clock) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.current = current;
    this.clock = clock;
  }

  /** Adds a person without roles. The e-mail is kept in lower case and must be new. */
  public PersonId add(String email, String name, String password) {
    PersonId id = PersonId.next();
    jdbc.sql(
            "INSERT INTO person (id, email, name, password_hash, enabled, created_at)"
                + " VALUES (?, ?, ?, ?, TRUE, ?)")
        .params(
            Uuids.bytes(id.value()),
            email.strip().toLowerCase(Locale.ROOT),
            name,
            passwords.encode(password),
            Timestamp.from(Clocks.now(clock)))
        .update();
    return id;
  }

  /** Replaces the password, whose rules the caller has asked. */
  public void changePassword(PersonId person, String password) {
    jdbc.sql("UPDATE person SET password_hash = ? WHERE id = ?")
        .params(passwords.encode(password), Uuids.bytes(person.value()))
        .update();
  }

  /** Gives a role of the provider. */
  public void grant(PersonId person, Role role) {
    role.require(Role.Side.PROVIDER);
    jdbc.sql("INSERT IGNORE INTO staff_role (person_id, role) VALUES (?, ?)")
        .params(Uuids.bytes(person.value()), role.name())
        .update();
  }

  /** Gives a role within a client. */
  public void grant(PersonId person, Role role, ClientId client) {
    role.require(Role.Side.CLIENT);
    jdbc.sql("INSERT IGNORE INTO client_role (person_id, client_id, role) VALUES (?, ?, ?)")
        .params(Uuids.bytes(person.value()), Uuids.bytes(client.value()), role.name())
        .update();
  }

  @Transactional(readOnly = true)
  public boolean hasAdministrator() {
    return jdbc.sql("SELECT 1 FROM staff_role WHERE role = ? LIMIT 1")
        .param(Role.ADMINISTRATOR.name())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** The language that the signed-in person chose, or empty while the browser's is used. */
  @Transactional(readOnly = true)
  public Optional<Locale> chosenLanguage() {
    return current
        .find()
        .flatMap(actor ->
            jdbc.sql("SELECT locale FROM person WHERE id = ? AND locale IS NOT NULL")
                .param(Uuids.bytes(actor.id().value()))
                .query(String.class)
                .optional())
        .map(Locale::forLanguageTag);
  }

  /** Keeps the language that the signed-in person chose. */
  public void chooseLanguage(Locale language) {
    jdbc.sql("UPDATE person SET locale = ? WHERE id = ?")
        .params(language.toLanguageTag(), Uuids.bytes(current.get().id().value()))
        .update();
  }
}
