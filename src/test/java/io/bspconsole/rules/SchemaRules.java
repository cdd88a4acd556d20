package io.bspconsole.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the key wall asks of the schema, read from INFORMATION_SCHEMA. Every table is either named
 * global here or belongs to a client, and then the database itself must refuse a row that points
 * into another client.
 */
final class SchemaRules {

  /** Tables that are read before a client is known, or that belong to nobody. */
  private static final Set<String> GLOBAL =
      Set.of(
          "client",
          "onboarding_step",
          "screening_list",
          "screening_entry",
          "screening_round",
          "trade",
          "waba_route",
          "number_route",
          "person",
          "staff_role",
          "client_role",
          "staff_client",
          "person_session",
          "person_identity",
          "sign_in_failure",
          "api_key",
          "invitation",
          "password_link",
          "authenticator",
          "recovery_code",
          "user_credentials",
          "mail",
          "audit_anchor",
          "audit_check",
          "recheck",
          "check_term",
          "check_term_version",
          "client_import",
          "review_setting",
          "review_reason",
          "review_rule",
          "review_keys_off",
          "saved_view",
          "rejected_wording",
          "rejected_wording_band",
          "event_replay",
          "webhook_delivery",
          "webhook_event",
          "sandbox_template",
          "sandbox_number",
          "sandbox_profile",
          "sandbox_number_life",
          "sandbox_webhook",
          "databasechangelog",
          "databasechangeloglock");

  /**
   * The trail. A chain belongs to a client and has its id, or to the provider, who is no client; so
   * chain_id stands where others have client_id, and refers to no table of clients.
   */
  private static final Set<String> CHAINED =
      Set.of("audit_head", "audit_entry", "audit_detail", "audit_work", "audit_anchored");

  /** Indexes for lists over all clients say so by their name. */
  private static final String PORTFOLIO = "portfolio_";

  private final JdbcClient jdbc;
  private final String schema;

  SchemaRules(JdbcClient jdbc, String schema) {
    this.jdbc = jdbc;
    this.schema = schema;
  }

  /** All violations in words; empty when the wall stands. */
  List<String> violations() {
    List<String> found = new ArrayList<>();
    Set<String> owned = new HashSet<>(tables());
    owned.removeIf(table -> GLOBAL.contains(table.toLowerCase(Locale.ROOT)));
    owned.removeIf(this::isChained);
    for (String table : owned) {
      columns(table, found);
      indexes(table, found);
      foreignKeys(table, owned, found);
      checks(table, found);
    }
    tables().stream().filter(this::isChained).forEach(table -> chain(table, found));
    return found;
  }

  private List<String> tables() {
    return jdbc.sql(
            "SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = ? AND table_type = 'BASE TABLE'")
        .param(schema)
        .query((row, _) -> row.getString(1))
        .list();
  }

  private boolean isChained(String table) {
    return CHAINED.contains(table) || table.startsWith("planted_chain");
  }

  /** Every key of the trail begins with the chain, so that none reaches from one into another. */
  private void chain(String table, List<String> found) {
    for (Index index : indexesOf(table)) {
      boolean portfolio = index.name.startsWith(PORTFOLIO) && !index.unique;
      if (!index.columns.getFirst().equals("chain_id") && !portfolio) {
        found.add(table + ": index " + index.name + " does not begin with chain_id");
      }
    }
    for (Reference reference : references(table)) {
      if (!(reference.columns + ",").startsWith("chain_id>chain_id,")) {
        found.add(table + ": " + reference.name + " could point into another chain");
      }
    }
  }

  private void columns(String table, List<String> found) {
    boolean proper =
        jdbc.sql(
                "SELECT 1 FROM information_schema.columns WHERE table_schema = ? AND table_name = ?"
                    + " AND column_name = 'client_id' AND column_type = 'binary(16)'"
                    + " AND is_nullable = 'NO'")
            .params(schema, table)
            .query(Integer.class)
            .optional()
            .isPresent();
    if (!proper) {
      found.add(
          table + ": needs client_id binary(16) NOT NULL, or a place among the global tables");
    }
  }

  private List<Index> indexesOf(String table) {
    return jdbc.sql(
            "SELECT index_name, GROUP_CONCAT(column_name ORDER BY seq_in_index) AS cols,"
                + " MIN(non_unique) AS non_unique FROM information_schema.statistics"
                + " WHERE table_schema = ? AND table_name = ? GROUP BY index_name")
        .params(schema, table)
        .query((row, _) ->
            new Index(
                row.getString("index_name"),
                List.of(row.getString("cols").split(",")),
                row.getInt("non_unique") == 0))
        .list();
  }

  private void indexes(String table, List<String> found) {
    List<Index> indexes = indexesOf(table);
    if (indexes.stream()
        .noneMatch(i -> i.name.equals("PRIMARY") && i.columns.equals(List.of("client_id", "id")))) {
      found.add(table + ": the primary key is not (client_id, id)");
    }
    if (indexes.stream().noneMatch(i -> i.columns.equals(List.of("id")))) {
      found.add(table + ": needs an index on id alone, for updates by id");
    }
    for (Index index : indexes) {
      boolean byId = index.columns.equals(List.of("id")) && !index.unique;
      boolean portfolio = index.name.startsWith(PORTFOLIO) && !index.unique;
      if (!index.columns.getFirst().equals("client_id") && !byId && !portfolio) {
        found.add(table + ": index " + index.name + " does not begin with client_id");
      }
    }
  }

  private List<Reference> references(String table) {
    return jdbc.sql(
            "SELECT constraint_name, referenced_table_name,"
                + " GROUP_CONCAT(CONCAT(column_name, '>', referenced_column_name)"
                + " ORDER BY ordinal_position) AS cols"
                + " FROM information_schema.key_column_usage"
                + " WHERE table_schema = ? AND table_name = ?"
                + " AND referenced_table_name IS NOT NULL"
                + " GROUP BY constraint_name, referenced_table_name")
        .params(schema, table)
        .query((row, _) ->
            new Reference(
                row.getString("constraint_name"),
                row.getString("referenced_table_name"),
                row.getString("cols")))
        .list();
  }

  private void foreignKeys(String table, Set<String> owned, List<String> found) {
    List<Reference> references = references(table);
    if (references.stream()
        .noneMatch(r -> r.target.equals("client") && r.columns.equals("client_id>id"))) {
      found.add(table + ": client_id does not refer to client");
    }
    for (Reference reference : references) {
      if (owned.contains(reference.target)
          && !reference.columns.startsWith("client_id>client_id,")) {
        found.add(
            table
                + ": "
                + reference.name
                + " could point into another client: it must begin with"
                + " client_id");
      }
    }
  }

  private void checks(String table, List<String> found) {
    // The two servers spell the clause differently; both keep the column and the sixteen zero
    // bytes.
    boolean refusesNobody =
        jdbc
            .sql(
                "SELECT c.check_clause FROM information_schema.check_constraints c"
                    + " JOIN information_schema.table_constraints t"
                    + " ON t.constraint_schema = c.constraint_schema"
                    + " AND t.constraint_name = c.constraint_name"
                    + " WHERE t.table_schema = ? AND t.table_name = ?")
            .params(schema, table)
            .query((row, _) -> row.getString(1))
            .list()
            .stream()
            .anyMatch(clause -> clause.contains("client_id") && clause.contains("<>"));
    if (!refusesNobody) {
      found.add(table + ": no check refuses the client that stands for nobody");
    }
  }

  private record Index(String name, List<String> columns, boolean unique) {}

  private record Reference(String name, String target, String columns) {}
}
