package io.bspconsole.isolation;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.sql.StatementWatch;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The columns in which a client has text, as the schema knows them. */
final class TextColumns {

  /** Words of ours or of Meta's, codes, and ids; what they say is said of many clients. */
  private static final Set<String> WORDS =
      Set.of(
          "client.standing",
          "client_role.role",
          "client.waits_for",
          "client.country",
          "client.trade",
          "screening_hit.list_kind",
          "screening_hit.field",
          "screening_hit.reason",
          "screening_hit.state",
          "screening_evidence.media_type",
          "client_step.state",
          "client_step.waits_for",
          "standing_change.from_standing",
          "standing_change.to_standing",
          "standing_change.reason",
          "standing_change.clauses",
          "business_profile.vertical",
          "template.language",
          "template.category",
          "template.our_state",
          "template.draft_contributors",
          "template_version.contributors",
          "template_version.our_state",
          "template_version.decision_clause",
          "template_version.decision_clauses",
          "version_check.edition",
          "version_check.rules",
          "rule_outcome.rule_name",
          "rule_outcome.outcome",
          "rule_outcome.reason",
          "template_history.machine",
          "template_history.actor_kind",
          "review.language",
          "review.category",
          "review.state",
          "review.clause",
          "review.clauses",
          "template_sample.file_name",
          "template_sample.media_type",
          "template_decision_news.matter",
          "template_outbox.kind",
          "template_outbox.state",
          "template_outbox.waits_for",
          "webhook_event.state",
          "api_key.side",
          "api_key.rights",
          "invitation.roles",
          "quality_signal.subject",
          "account_notice.kind",
          "account_fact.topic",
          "account_claim.kind",
          "opt_out.person_end",
          "number_call.kind",
          "number_call.state");

  /** Digits, which must stay digits; each is one of the client's tell-tales itself. */
  private static final Set<String> NUMBERS =
      Set.of(
          "business_profile.phone",
          "waba_route.waba_meta_id",
          "number_route.number_meta_id",
          "waba.meta_id",
          "phone_number.meta_id",
          "account_claim.meta_id",
          "phone_number.display_number",
          "phone_number.digits",
          "template.meta_id",
          "foreign_template.meta_id",
          "opt_out.business_number",
          "webhook_event.waba_meta_id");

  private final JdbcClient jdbc;

  TextColumns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A column, and the one that says whose row it is. */
  record Column(String table, String name, int length) {

    String key() {
      return table.equals("client") ? "id" : "client_id";
    }

    @Override
    public String toString() {
      return table + "." + name;
    }
  }

  /** Columns of text that anybody could have written. */
  List<Column> free() {
    return all().stream()
        .filter(column -> !WORDS.contains(column.toString()))
        .filter(column -> !NUMBERS.contains(column.toString()))
        .toList();
  }

  /** Writes the word into the client's newest row, where no row has it in that column yet. */
  void fill(ClientId client, String word) {
    for (Column column : empty(client, word)) {
      jdbc.sql(
              "UPDATE %s SET %s = ? WHERE %s = ? ORDER BY id DESC LIMIT 1"
                  .formatted(column.table(), column.name(), column.key()))
          .params(text(column, word), Uuids.bytes(client.value()))
          .update();
    }
  }

  /** Columns in which no row of the client has the word. */
  List<Column> empty(ClientId client, String word) {
    return free().stream()
        .filter(column ->
            jdbc.sql(
                    "SELECT COUNT(*) FROM %s WHERE %s = ? AND LOWER(%s) LIKE ?"
                        .formatted(column.table(), column.key(), column.name()))
                .params(Uuids.bytes(client.value()), "%" + word + "%")
                .query(Integer.class)
                .single()
                .equals(0))
        .toList();
  }

  /** The ids of the client and of its rows, and Meta's, as they are written. */
  Set<String> ids(ClientId client) {
    Set<String> ids = new HashSet<>();
    ids.add(client.toString());
    for (String table : tables()) {
      jdbc.sql("SELECT id FROM " + table + " WHERE client_id = ?")
          .param(Uuids.bytes(client.value()))
          .query((row, _) -> Uuids.of(row.getBytes(1)).toString())
          .list()
          .forEach(ids::add);
    }
    for (Column column : all()) {
      if (NUMBERS.contains(column.toString())) {
        jdbc
            .sql(
                "SELECT %s FROM %s WHERE %s = ? AND %1$s IS NOT NULL"
                    .formatted(column.name(), column.table(), column.key()))
            .param(Uuids.bytes(client.value()))
            .query((row, _) -> row.getString(1))
            .list()
            .stream()
            .filter(number -> number.length() > 6)
            .forEach(ids::add);
      }
    }
    return ids;
  }

  private static String text(Column column, String word) {
    String text = "text " + word;
    return text.length() <= column.length() ? text : word;
  }

  private Set<String> tables() {
    return new TreeSet<>(
        jdbc
            .sql(
                "SELECT table_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                    + " AND column_name = 'id' AND column_type = 'binary(16)'")
            .query((row, _) -> row.getString(1).toLowerCase(java.util.Locale.ROOT))
            .list()
            .stream()
            .filter(StatementWatch.ownedTables(jdbc)::contains)
            .toList());
  }

  private List<Column> all() {
    Set<String> owned = new HashSet<>(StatementWatch.ownedTables(jdbc));
    owned.add("client");
    return jdbc
        .sql(
            "SELECT table_name, column_name, character_maximum_length"
                + " FROM information_schema.columns WHERE table_schema = DATABASE()"
                + " AND data_type IN ('varchar', 'char', 'text', 'mediumtext', 'longtext', 'json')"
                + " ORDER BY table_name, ordinal_position")
        .query((row, _) ->
            new Column(
                row.getString(1),
                row.getString(2),
                (int) Math.min(row.getLong(3), Integer.MAX_VALUE)))
        .list()
        .stream()
        .filter(column -> owned.contains(column.table()))
        .toList();
  }
}
