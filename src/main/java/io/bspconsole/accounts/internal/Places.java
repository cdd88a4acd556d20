package io.bspconsole.accounts.internal;

import io.bspconsole.access.Role;
import io.bspconsole.accounts.Member;
import io.bspconsole.accounts.Sight;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.EmailAddress;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who has which role where. Joins the transaction of its caller and asks for no permission; what
 * changes a person's rights goes through {@link Rights}.
 */
@Component
public class Places {

  private static final String STAFF =
      "SELECT p.id, p.name, p.email, p.enabled, p.created_at, p.locale,"
          + " GROUP_CONCAT(r.role) AS roles FROM person p JOIN staff_role r ON r.person_id = p.id";

  private static final String MEMBERS =
      "SELECT p.id, p.name, p.email, p.enabled, p.created_at, p.locale,"
          + " GROUP_CONCAT(r.role) AS roles FROM person p JOIN client_role r ON r.person_id = p.id"
          + " WHERE r.client_id = :client";

  /** Clients of somebody that are named in a list of people. */
  private static final int SHOWN = 3;

  /** Words that are asked for at once. */
  private static final int AT_ONCE = 500;

  private static final String GROUPED =
      " GROUP BY p.id, p.name, p.email, p.enabled, p.created_at, p.locale";

  private final JdbcClient jdbc;
  private final Rights rights;
  private final Sights sights;

  Places(JdbcClient jdbc, Rights rights, Sights sights) {
    this.jdbc = jdbc;
    this.rights = rights;
    this.sights = sights;
  }

  /** A person known by that address. */
  record Known(PersonId id, String name, boolean enabled, boolean ofProvider, boolean ofClients) {}

  Optional<Known> byEmail(EmailAddress email) {
    return jdbc.sql(
            "SELECT p.id, p.name, p.enabled,"
                + " EXISTS (SELECT 1 FROM staff_role s WHERE s.person_id = p.id) AS staff,"
                + " EXISTS (SELECT 1 FROM client_role c WHERE c.person_id = p.id) AS clients"
                + " FROM person p WHERE p.email = ?")
        .param(email.value())
        .query((row, _) ->
            new Known(
                new PersonId(Uuids.of(row.getBytes("id"))),
                row.getString("name"),
                row.getBoolean("enabled"),
                row.getBoolean("staff"),
                row.getBoolean("clients")))
        .optional();
  }

  /**
   * Holds the person until the transaction ends. Whoever decides about somebody's place or password
   * does this before looking, and before holding invitations or links; after holding the
   * administrators or owners, where he needs them.
   */
  public void hold(PersonId person) {
    jdbc.sql("SELECT id FROM person WHERE id = ? FOR UPDATE")
        .param(Uuids.bytes(person.value()))
        .query(byte[].class)
        .optional();
  }

  /** The same for whoever has that address, if anybody has. */
  void hold(EmailAddress email) {
    jdbc.sql("SELECT id FROM person WHERE email = ? FOR UPDATE")
        .param(email.value())
        .query(byte[].class)
        .optional();
  }

  /** The people of the provider, by name. */
  public List<Member> staff() {
    Map<PersonId, Sight> seen = sights.all(SHOWN);
    return jdbc
        .sql(STAFF + GROUPED + " ORDER BY p.name, p.id LIMIT 1000")
        .query(Places::member)
        .list()
        .stream()
        .map(member -> member.seeing(seen.get(member.id())))
        .toList();
  }

  /**
   * The people of the provider who have one of these as their e-mail address or their name, and
   * perhaps others whose names are like it; without what they see.
   *
   * @param words in lower case
   */
  public List<Member> staffCalled(Collection<String> words) {
    List<String> wanted = List.copyOf(words);
    List<Member> found = new ArrayList<>();
    for (int from = 0; from < wanted.size(); from += AT_ONCE) {
      found.addAll(
          jdbc.sql(STAFF + " WHERE p.email IN (:words) OR p.name IN (:words)" + GROUPED)
              .param("words", wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE)))
              .query(Places::member)
              .list());
    }
    return found.stream().distinct().toList();
  }

  public Optional<Member> staff(PersonId person) {
    return jdbc.sql(STAFF + " WHERE p.id = ?" + GROUPED)
        .param(Uuids.bytes(person.value()))
        .query(Places::member)
        .optional()
        .map(member -> member.seeing(sights.of(person, SHOWN)));
  }

  /** The people of the provider for whom the client is named, by name. */
  public List<Member> assignedTo(ClientId client) {
    Map<PersonId, Sight> seen = sights.all(SHOWN);
    return jdbc
        .sql(
            STAFF
                + " JOIN staff_client s ON s.person_id = p.id"
                + " WHERE s.client_id = ? AND NOT p.all_clients"
                + GROUPED
                + " ORDER BY p.name, p.id LIMIT 1000")
        .param(Uuids.bytes(client.value()))
        .query(Places::member)
        .list()
        .stream()
        .map(member -> member.seeing(seen.get(member.id())))
        .toList();
  }

  /** The people of a client, by name. */
  public List<Member> members(ClientId client) {
    return jdbc.sql(MEMBERS + GROUPED + " ORDER BY p.name, p.id LIMIT 1000")
        .param("client", Uuids.bytes(client.value()))
        .query(Places::member)
        .list();
  }

  public Optional<Member> member(ClientId client, PersonId person) {
    return jdbc.sql(MEMBERS + " AND p.id = :person" + GROUPED)
        .param("client", Uuids.bytes(client.value()))
        .param("person", Uuids.bytes(person.value()))
        .query(Places::member)
        .optional();
  }

  /**
   * Is there an enabled administrator of all clients besides that person? Holds them until the
   * transaction ends, so that two administrators cannot remove each other at once.
   */
  public boolean otherAdministrator(PersonId person) {
    return jdbc
        .sql(
            "SELECT r.person_id FROM staff_role r JOIN person p ON p.id = r.person_id"
                + " WHERE r.role = ? AND p.enabled AND p.all_clients FOR UPDATE")
        .param(Role.ADMINISTRATOR.name())
        .query((row, _) -> new PersonId(Uuids.of(row.getBytes(1))))
        .list()
        .stream()
        .anyMatch(other -> !other.equals(person));
  }

  /** The same for owners of a client. */
  public boolean otherOwner(ClientId client, PersonId person) {
    return holdOwners(client).stream().anyMatch(other -> !other.equals(person));
  }

  /** The enabled owners of a client, held until the transaction ends. */
  List<PersonId> holdOwners(ClientId client) {
    return jdbc.sql(
            "SELECT r.person_id FROM client_role r JOIN person p ON p.id = r.person_id"
                + " WHERE r.client_id = ? AND r.role = ? AND p.enabled FOR UPDATE")
        .params(Uuids.bytes(client.value()), Role.OWNER.name())
        .query((row, _) -> new PersonId(Uuids.of(row.getBytes(1))))
        .list();
  }

  /** Gives exactly these roles of the provider. */
  public void placeAtProvider(PersonId person, Set<Role> roles) {
    jdbc.sql("DELETE FROM staff_role WHERE person_id = ?")
        .param(Uuids.bytes(person.value()))
        .update();
    for (Role role : roles) {
      jdbc.sql("INSERT INTO staff_role (person_id, role) VALUES (?, ?)")
          .params(Uuids.bytes(person.value()), role.name())
          .update();
    }
    rights.changed(person);
  }

  /** Gives exactly these roles in the client; none takes the person out of it. */
  public void placeAtClient(PersonId person, ClientId client, Set<Role> roles) {
    jdbc.sql("DELETE FROM client_role WHERE client_id = ? AND person_id = ?")
        .params(Uuids.bytes(client.value()), Uuids.bytes(person.value()))
        .update();
    for (Role role : roles) {
      jdbc.sql("INSERT INTO client_role (person_id, client_id, role) VALUES (?, ?, ?)")
          .params(Uuids.bytes(person.value()), Uuids.bytes(client.value()), role.name())
          .update();
    }
    rights.changed(person);
  }

  private static Member member(ResultSet row, int ignored) throws SQLException {
    String locale = row.getString("locale");
    return new Member(
        new PersonId(Uuids.of(row.getBytes("id"))),
        row.getString("name"),
        row.getString("email"),
        row.getBoolean("enabled"),
        Arrays.stream(row.getString("roles").split(",", -1))
            .map(Role::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        row.getTimestamp("created_at").toInstant(),
        locale == null ? Locale.ENGLISH : Locale.forLanguageTag(locale),
        null);
  }
}
