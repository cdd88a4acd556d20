package io.bspconsole.accounts.internal;

import io.bspconsole.access.Reach;
import io.bspconsole.accounts.ClientName;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.LikePattern;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which clients people of the provider see. Joins the transaction of its caller and asks for no
 * permission; a change goes through {@link Rights}.
 */
@Component
public class Assignments {

  /** Clients to choose from that are given at once. */
  private static final int MOST_OFFERED = 200;

  private final JdbcClient jdbc;
  private final Rights rights;

  Assignments(JdbcClient jdbc, Rights rights) {
    this.jdbc = jdbc;
    this.rights = rights;
  }

  public Reach of(PersonId person) {
    boolean all =
        jdbc.sql("SELECT all_clients FROM person WHERE id = ?")
            .param(Uuids.bytes(person.value()))
            .query(Boolean.class)
            .optional()
            .orElse(false);
    return all ? Reach.ALL : new Reach.Named(ids(person));
  }

  /** The clients that are named for somebody, by name. */
  public List<ClientName> named(PersonId person) {
    return jdbc.sql(
            "SELECT c.id, c.name FROM staff_client s JOIN client c ON c.id = s.client_id"
                + " WHERE s.person_id = ? ORDER BY c.name, c.id LIMIT ?")
        .params(Uuids.bytes(person.value()), Reach.MOST_NAMED)
        .query(Assignments::client)
        .list();
  }

  /** Clients whose names have that part, by name; at most 200 at once. */
  public List<ClientName> offered(String part, int offset, int limit) {
    return jdbc.sql(
            "SELECT id, name FROM client WHERE name LIKE :part ESCAPE '!'"
                + " ORDER BY name, id LIMIT :limit OFFSET :offset")
        .param("part", LikePattern.containing(part))
        .param("limit", Math.clamp(limit, 1, MOST_OFFERED))
        .param("offset", Math.max(offset, 0))
        .query(Assignments::client)
        .list();
  }

  /**
   * From now on the person sees exactly these.
   *
   * @throws NotFound for a client that is not there, with nothing changed
   */
  public void assign(PersonId person, Reach reach) {
    Set<ClientId> wanted = reach instanceof Reach.Named(var clients) ? clients : Set.of();
    Set<ClientId> had = ids(person);
    require(wanted);
    jdbc.sql("UPDATE person SET all_clients = ? WHERE id = ?")
        .params(reach.isAll(), Uuids.bytes(person.value()))
        .update();
    for (ClientId client : sortedWithout(had, wanted)) {
      jdbc.sql("DELETE FROM staff_client WHERE person_id = ? AND client_id = ?")
          .params(Uuids.bytes(person.value()), Uuids.bytes(client.value()))
          .update();
    }
    for (ClientId client : sortedWithout(wanted, had)) {
      jdbc.sql("INSERT IGNORE INTO staff_client (person_id, client_id) VALUES (?, ?)")
          .params(Uuids.bytes(person.value()), Uuids.bytes(client.value()))
          .update();
    }
    rights.changed(person);
  }

  private void require(Set<ClientId> clients) {
    if (clients.isEmpty()) {
      return;
    }
    long known =
        jdbc.sql("SELECT COUNT(*) FROM client WHERE id IN (:ids)")
            .param("ids", clients.stream().map(client -> Uuids.bytes(client.value())).toList())
            .query(Long.class)
            .single();
    if (known != clients.size()) {
      throw new NotFound();
    }
  }

  /** In one order everywhere, so that two who assign at once do not wait for each other. */
  private static List<ClientId> sortedWithout(Set<ClientId> some, Set<ClientId> others) {
    return some.stream()
        .filter(client -> !others.contains(client))
        .sorted(Comparator.comparing(ClientId::value))
        .toList();
  }

  private Set<ClientId> ids(PersonId person) {
    return new HashSet<>(
        jdbc.sql("SELECT client_id FROM staff_client WHERE person_id = ?")
            .param(Uuids.bytes(person.value()))
            .query((row, _) -> new ClientId(Uuids.of(row.getBytes(1))))
            .list());
  }

  private static ClientName client(ResultSet row, int ignored) throws SQLException {
    return new ClientName(new ClientId(Uuids.of(row.getBytes("id"))), row.getString("name"));
  }
}
