package io.bspconsole.accounts.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.access.Role;
import io.bspconsole.accounts.factors.Factors;
import io.bspconsole.accounts.factors.Proof;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.EmailAddress;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds people. The one place where a person becomes an {@link Actor}. */
@Component
@Transactional(readOnly = true)
public class PersonDirectory {

  private static final String PERSON =
      "SELECT id, name, email, password_hash, enabled, rights FROM person WHERE ";

  private final JdbcClient jdbc;
  private final Factors factors;
  private final Assignments assignments;

  PersonDirectory(JdbcClient jdbc, Factors factors, Assignments assignments) {
    this.jdbc = jdbc;
    this.factors = factors;
    this.assignments = assignments;
  }

  /** Whose e-mail it is, however it is written; nobody's for what is no address. */
  public Optional<Person> byEmail(String email) {
    return EmailAddress.parse(email)
        .flatMap(address ->
            jdbc.sql(PERSON + "email = ?")
                .param(address.value())
                .query((row, _) -> person(row))
                .optional());
  }

  /** The person of that id, whether he may sign in or not. */
  public Optional<Person> byId(PersonId id) {
    return jdbc.sql(PERSON + "id = ?")
        .param(Uuids.bytes(id.value()))
        .query((row, _) -> person(row))
        .optional();
  }

  /** The person with everything his roles allow him now, whatever a session has shown. */
  public Actor actor(Person person) {
    return new Actor(
        person.id(),
        person.name(),
        everywhere(person.id()),
        assignments.of(person.id()),
        within(person.id()));
  }

  /** The person at the moment in which he has shown a password. */
  public SignedIn signedIn(Person person) {
    return signedIn(person, factors.atSignIn(actor(person)));
  }

  /** The person in a session that has shown this. */
  public SignedIn signedIn(Person person, Proof proof) {
    return new SignedIn(proof.limit(actor(person)), person.rights(), proof);
  }

  private Set<String> everywhere(PersonId person) {
    Set<String> permissions = new HashSet<>();
    jdbc.sql("SELECT role FROM staff_role WHERE person_id = ?")
        .param(Uuids.bytes(person.value()))
        .query(String.class)
        .list()
        .forEach(role -> permissions.addAll(Role.valueOf(role).permissions()));
    return permissions;
  }

  private Map<ClientId, Set<String>> within(PersonId person) {
    Map<ClientId, Set<String>> permissions = new HashMap<>();
    jdbc.sql("SELECT client_id, role FROM client_role WHERE person_id = ?")
        .param(Uuids.bytes(person.value()))
        .query(row -> {
          permissions
              .computeIfAbsent(
                  new ClientId(Uuids.of(row.getBytes("client_id"))), _ -> new HashSet<>())
              .addAll(Role.valueOf(row.getString("role")).permissions());
        });
    return permissions;
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(
        new PersonId(Uuids.of(row.getBytes("id"))),
        row.getString("name"),
        row.getString("email"),
        row.getString("password_hash"),
        row.getBoolean("enabled"),
        row.getInt("rights"));
  }

  /**
   * A person as the database has him.
   *
   * @param rights counts the changes of what he may do
   */
  public record Person(
      PersonId id, String name, String email, String passwordHash, boolean enabled, int rights) {

    /** Without the hash of the password. */
    @Override
    public String toString() {
      return "Person[" + id + "]";
    }
  }
}
