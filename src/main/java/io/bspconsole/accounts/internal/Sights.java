package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.Sight;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells which clients people of the provider see. Asks for no permission. */
@Component
public class Sights {

  private static final String WHO =
      "SELECT p.id, p.all_clients FROM person p"
          + " WHERE EXISTS (SELECT 1 FROM staff_role r WHERE r.person_id = p.id)";

  private static final String NAMED =
      "SELECT n.person_id, n.name, n.total FROM (SELECT s.person_id, c.name,"
          + " ROW_NUMBER() OVER (PARTITION BY s.person_id ORDER BY c.name, c.id) AS place,"
          + " COUNT(*) OVER (PARTITION BY s.person_id) AS total"
          + " FROM staff_client s JOIN client c ON c.id = s.client_id";

  private static final String FIRST = ") n WHERE n.place <= :shown ORDER BY n.person_id, n.place";

  private final JdbcClient jdbc;

  Sights(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Of everybody of the provider.
   *
   * @param shown so many names of each, at most
   */
  Map<PersonId, Sight> all(int shown) {
    return read(null, shown);
  }

  /** Of one person, who sees nothing where he is not of the provider. */
  public Sight of(PersonId person, int shown) {
    return read(person, shown).getOrDefault(person, new Sight(false, 0, List.of()));
  }

  private Map<PersonId, Sight> read(@Nullable PersonId one, int shown) {
    byte @Nullable [] id = one == null ? null : Uuids.bytes(one.value());
    Map<PersonId, Named> named = new HashMap<>();
    jdbc.sql(NAMED + (one == null ? "" : " WHERE s.person_id = :person") + FIRST)
        .param("person", id)
        .param("shown", shown)
        .query(row -> {
          Named of =
              named.computeIfAbsent(
                  new PersonId(Uuids.of(row.getBytes("person_id"))), _ -> new Named());
          of.names.add(row.getString("name"));
          of.total = row.getInt("total");
        });
    Map<PersonId, Sight> sights = new HashMap<>();
    jdbc.sql(WHO + (one == null ? "" : " AND p.id = :person"))
        .param("person", id)
        .query(row -> {
          PersonId person = new PersonId(Uuids.of(row.getBytes("id")));
          Named of = named.getOrDefault(person, new Named());
          sights.put(
              person,
              row.getBoolean("all_clients") ? Sight.ALL : new Sight(false, of.total, of.names));
        });
    return sights;
  }

  private static final class Named {

    private final List<String> names = new ArrayList<>();
    private int total;
  }
}
