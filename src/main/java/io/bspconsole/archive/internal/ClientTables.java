package io.bspconsole.archive.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tables that hold something of a client, and by which column. What they refer to comes before
 * them.
 */
@Component
public class ClientTables {

  /** Not in an archive, each with the reason. All of them go when the client is purged. */
  public static final Map<String, String> STAYS_HERE =
      Map.ofEntries(
          Map.entry("api_key", "keys open this install and no other"),
          Map.entry("account_claim", "is about another client of this install too"),
          Map.entry("client_role", "people have accounts of this install"),
          Map.entry("invitation", "is to an account of this install"),
          Map.entry("staff_client", "is about the staff of this provider"),
          Map.entry("client_screening", "is how far this install is with its own lists"),
          Map.entry("review_rule", "is how this provider works"),
          Map.entry("template_decision_news", "is whom this install is still to mail"),
          Map.entry("template_hold_news", "is whom this install is still to mail"),
          Map.entry("template_outbox", "is what this install is still to do at Meta"),
          Map.entry("meta_budget", "is what Meta let this install do in the last hour"),
          Map.entry("webhook_event", "stands in deliveries that hold other clients' events too"));

  /** Of the trail, whose tables go by chain; it is neither changed nor deleted by a purge. */
  static final List<String> TRAIL = List.of("audit_head", "audit_entry", "audit_detail");

  private final JdbcClient jdbc;

  ClientTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A table.
   *
   * @param owner the column that holds the client
   * @param key the columns of its primary key, in their order
   */
  public record Table(String name, String owner, List<String> key) {}

  /** What an archive holds, in the order in which it can be brought in. */
  public List<Table> archived() {
    List<Table> tables = new ArrayList<>(all());
    tables.removeIf(table -> STAYS_HERE.containsKey(table.name()));
    TRAIL.forEach(name -> tables.add(new Table(name, "chain_id", key(name))));
    return tables;
  }

  /** All that refers to the client, and the client itself, what is referred to first. */
  public List<Table> all() {
    Map<String, String> owners = owners();
    List<Table> found = new ArrayList<>();
    for (String name : inOrder(owners.keySet())) {
      found.add(new Table(name, owners.getOrDefault(name, "client_id"), key(name)));
    }
    return found;
  }

  private Map<String, String> owners() {
    Map<String, String> owners = new TreeMap<>(Map.of("client", "id"));
    jdbc.sql(
            "SELECT LOWER(table_name) AS name, LOWER(column_name) AS owner"
                + " FROM information_schema.key_column_usage WHERE table_schema = DATABASE()"
                + " AND LOWER(referenced_table_name) = 'client' AND LOWER(referenced_column_name) = 'id'"
                + " UNION SELECT LOWER(table_name), LOWER(column_name)"
                + " FROM information_schema.columns WHERE table_schema = DATABASE()"
                + " AND column_name = 'client_id'")
        .query((row, _) -> Map.entry(row.getString("name"), row.getString("owner")))
        .list()
        .forEach(entry -> owners.merge(entry.getKey(), entry.getValue(), ClientTables::plain));
    return owners;
  }

  /** A table may name the client more than once; it is owned by the plain one. */
  private static String plain(String one, String other) {
    return one.equals("client_id") ? one : other;
  }

  private List<String> key(String table) {
    return jdbc.sql(
            "SELECT LOWER(column_name) FROM information_schema.statistics"
                + " WHERE table_schema = DATABASE() AND LOWER(table_name) = ?"
                + " AND index_name = 'PRIMARY' ORDER BY seq_in_index")
        .param(table)
        .query((row, _) -> row.getString(1))
        .list();
  }

  private List<String> inOrder(Set<String> tables) {
    Map<String, Set<String>> needs = new TreeMap<>();
    tables.forEach(table -> needs.put(table, new TreeSet<>()));
    jdbc.sql(
            "SELECT DISTINCT LOWER(table_name) AS name, LOWER(referenced_table_name) AS needed"
                + " FROM information_schema.key_column_usage WHERE table_schema = DATABASE()"
                + " AND referenced_table_name IS NOT NULL")
        .query((row, _) -> Map.entry(row.getString("name"), row.getString("needed")))
        .list()
        .forEach(reference -> {
          if (tables.contains(reference.getValue())) {
            needs.computeIfPresent(
                reference.getKey(),
                (_, needed) -> {
                  needed.add(reference.getValue());
                  return needed;
                });
          }
        });
    Set<String> ordered = new LinkedHashSet<>();
    while (ordered.size() < tables.size()) {
      Set<String> next = new TreeSet<>(needs.keySet());
      next.removeAll(ordered);
      next.removeIf(
          table -> !new HashSet<>(ordered).containsAll(needs.getOrDefault(table, Set.of())));
      if (next.isEmpty()) {
        throw new IllegalStateException(
            String.format(Locale.ROOT, "Tables refer to each other in a circle: %s", needs));
      }
      ordered.addAll(next);
    }
    return List.copyOf(ordered);
  }
}
