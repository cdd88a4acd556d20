package io.bspconsole.rules;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Sha256;
import io.bspconsole.kernel.Uuids;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Thousands of clients with what belongs to them, so that the database takes its tables for great
 * ones: MySQL sorts three thousand rather than walk an index, and MariaDB does not. It has to go
 * again, since all integration tests share the schema.
 */
final class Crowd {

  /** Every table that gets rows here, those first that refer to others. */
  private static final List<String> TABLES =
      List.of(
          "staff_client",
          "webhook_event",
          "quality_signal",
          "restriction",
          "review",
          "template_outbox",
          "template_version",
          "template",
          "phone_number",
          "waba",
          "client",
          "webhook_delivery");

  private static final String DIGITS =
      "(SELECT 0 d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4"
          + " UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8"
          + " UNION ALL SELECT 9)";

  /** The numbers from 0 to 2999, or to 9999. */
  private static final String NUMBERS =
      " FROM (SELECT a.d + 10 * b.d + 100 * c.d + 1000 * k.d AS n FROM "
          + DIGITS
          + " a CROSS JOIN "
          + DIGITS
          + " b CROSS JOIN "
          + DIGITS
          + " c CROSS JOIN "
          + DIGITS
          + " k WHERE k.d < IF(VERSION() LIKE '%MariaDB%', 3, 10)) seq";

  private final JdbcClient jdbc;

  Crowd(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void come() {
    insert(
        "client (id, name, legal_name, city, standing, waits_for, next_due, step_since, created_at,"
            + " updated_at, version)",
        "%s, CONCAT('Crowd ', LPAD(n, 4, '0')), 'PT Crowd', 'Jakarta',"
            + " ELT(1 + n %% 4, 'ACTIVE', 'ACTIVE', 'ONBOARDING', 'SUSPENDED'),"
            + " COALESCE(ELT(1 + n %% 40, 'CLIENT', 'META', 'US'), ''), NOW(6) + INTERVAL n DAY, NOW(6),"
            + " NOW(6), NOW(6), 0",
        "client");
    insert(
        "waba (client_id, id, meta_id, name, numbers_due_at, created_at, version)",
        "%s, %s, CONCAT('crowd', n), 'Account', '2099-01-01', NOW(6), 0",
        "client",
        "waba");
    insert(
        "phone_number (client_id, id, waba_id, meta_id, display_number, digits, verified_name,"
            + " status, quality_rating, quality_since, messaging_limit, updated_at, version)",
        "%s, %s, %s, CONCAT('crowd', n), '+62', '62', 'Crowd', 'CONNECTED',"
            + " CASE WHEN n %% 50 = 0 THEN 'RED' WHEN n %% 50 = 1 THEN 'YELLOW' ELSE 'GREEN' END,"
            + " NOW(6), 'TIER_2K', NOW(6), 0",
        "client",
        "number",
        "waba");
    for (String template : List.of("order", "promo", "code")) {
      insert(
          "template (client_id, id, waba_id, name, language, category, draft_revision, our_state,"
              + " our_state_at, meta_status, meta_status_at, meta_quality, meta_quality_at,"
              + " created_at, updated_at, version)",
          "%s, %s, %s, '"
              + template
              + "', 'en', 'UTILITY', 0, 'SENT', NOW(6),"
              + " CASE WHEN n %% 10 = 0 THEN 'REJECTED' WHEN n %% 100 = 1 THEN 'PAUSED'"
              + " WHEN n %% 100 = 2 THEN 'DISABLED' ELSE 'APPROVED' END,"
              + " NOW(6) - INTERVAL n DAY,"
              + " CASE WHEN n %% 50 = 0 THEN 'RED' WHEN n %% 50 = 1 THEN 'YELLOW'"
              + " ELSE 'GREEN' END, NOW(6), NOW(6), NOW(6), 0",
          "client",
          template,
          "waba");
    }
    insert(
        "template_version (client_id, id, template_id, number, content, content_hash,"
            + " contributors, submitted_by, submitted_by_name, submitted_at, our_state,"
            + " our_state_at, version)",
        "%s, %s, %s, 1, '{}', UNHEX(SHA2('', 256)), '', UNHEX(LEFT(SHA2('author', 256), 32)), 'Author', NOW(6),"
            + " 'SENT', NOW(6), 0",
        "client",
        "version",
        "order");
    insert(
        "review (client_id, id, template_id, version_id, version_number, template_name, language,"
            + " category, content_hash, blocking_findings, warning_findings, submitted_by,"
            + " submitted_by_name, submitted_at, state, decided_at, version)",
        "%s, %s, %s, %s, 1, 'order', 'en', 'UTILITY', UNHEX(SHA2('', 256)), 0, 0,"
            + " UNHEX(LEFT(SHA2('author', 256), 32)), 'Author', NOW(6) - INTERVAL n HOUR,"
            + " CASE WHEN n %% 100 = 0 THEN 'OPEN' ELSE 'CLEARED' END,"
            + " CASE WHEN n %% 100 = 0 THEN NULL ELSE NOW(6) END, 0",
        "client",
        "review",
        "order",
        "version");
    insert(
        "template_outbox (client_id, id, template_id, version_id, kind, state, attempts, due_at,"
            + " claim_no, created_at, done_at)",
        "%s, %s, %s, %s, 'CREATE', 'DONE', 1, NOW(6), 1, NOW(6), NOW(6)",
        "client",
        "outbox",
        "order",
        "version");
    insert(
        "restriction (client_id, id, waba_id, kind, began_at, expires_at, ended_at, version)",
        "%s, %s, %s, 'RESTRICTED_ADD_PHONE_NUMBER_ACTION', NOW(6) - INTERVAL 30 DAY,"
            + " NOW(6) + INTERVAL (n %% 60) DAY,"
            + " CASE WHEN n %% 60 = 0 THEN NULL ELSE NOW(6) - INTERVAL 1 DAY END, 0",
        "client",
        "restriction",
        "waba");
    insert(
        "quality_signal (client_id, id, subject, subject_id, subject_name, rating, at, version)",
        "%s, %s, 'NUMBER', %s, '+62', 'GREEN', NOW(6) - INTERVAL n HOUR, 0",
        "client",
        "signal",
        "number");
    insert(
        "webhook_delivery (id, received_at, body, state, attempts, due_at)",
        "%s, NOW(6) - INTERVAL n MINUTE, '{}',"
            + " CASE WHEN n %% 300 = 0 THEN 'QUARANTINED' ELSE 'SPLIT' END, 0, NOW(6)",
        "delivery");
    insert(
        "webhook_event (client_id, id, delivery_id, dedupe_key, received_at, waba_meta_id, field,"
            + " occurred_at, value, state, attempts, misses, due_at)",
        "%s, %s, %s, UNHEX(SHA2(CONCAT('crowd', n), 256)), NOW(6) - INTERVAL n MINUTE,"
            + " CONCAT('crowd', n), ELT(1 + n %% 3, 'flows', 'account_update', 'messages'), NOW(6),"
            + " '{}', CASE WHEN n %% 300 = 0 THEN 'QUARANTINED' WHEN n %% 300 = 1 THEN 'DEAD'"
            + " WHEN n %% 300 = 2 THEN 'DUE' ELSE 'APPLIED' END, 0, 0, '2099-01-01'",
        "client",
        "event",
        "delivery");
    TABLES.forEach(table -> jdbc.sql("ANALYZE TABLE " + table).query().listOfRows());
  }

  void leave() {
    for (String table : TABLES) {
      String key =
          switch (table) {
            case "client" -> "id IN (SELECT " + id("client") + NUMBERS + ")";
            case "webhook_delivery" -> "id IN (SELECT " + id("delivery") + NUMBERS + ")";
            default -> "client_id IN (SELECT " + id("client") + NUMBERS + ")";
          };
      jdbc.sql("DELETE FROM " + table + " WHERE " + key).update();
    }
  }

  /** Assigns every fiftieth client to the person. */
  void assign(PersonId person) {
    jdbc.sql(
            "INSERT INTO staff_client (person_id, client_id) SELECT ?, "
                + id("client")
                + NUMBERS
                + " WHERE n % 50 = 7")
        .param(Uuids.bytes(person.value()))
        .update();
    jdbc.sql("ANALYZE TABLE staff_client").query().listOfRows();
  }

  static ClientId client() {
    return new ClientId(known("client"));
  }

  static UUID event() {
    return known("event");
  }

  private static UUID known(String kind) {
    return Uuids.of(Sha256.of((kind + "7").getBytes(StandardCharsets.UTF_8)));
  }

  private static String id(String kind) {
    return "UNHEX(LEFT(SHA2(CONCAT('" + kind + "', n), 256), 32))";
  }

  private void insert(String columns, String values, String... kinds) {
    Object[] ids = List.of(kinds).stream().map(Crowd::id).toArray();
    jdbc.sql("INSERT INTO " + columns + " SELECT " + values.formatted(ids) + NUMBERS).update();
  }
}
