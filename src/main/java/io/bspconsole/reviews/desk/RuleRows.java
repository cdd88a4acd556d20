package io.bspconsole.reviews.desk;

import io.bspconsole.clients.Vertical;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.reviews.AssignmentRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules of assignment. */
@Component
public class RuleRows {

  /** More are never kept. */
  static final int MOST = 200;

  private final JdbcClient jdbc;

  RuleRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In the order in which they are tried. */
  public List<AssignmentRule> all() {
    return jdbc.sql(
            "SELECT id, position, for_client, vertical, restricted_trade, language, reviewer,"
                + " reviewer_name FROM review_rule ORDER BY position, id LIMIT 200")
        .query(RuleRows::read)
        .list();
  }

  void add(AssignmentRule rule) {
    jdbc.sql(
            "INSERT INTO review_rule (id, position, for_client, vertical, restricted_trade, language,"
                + " reviewer, reviewer_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .param(Uuids.bytes(rule.id()))
        .param(rule.position())
        .param(rule.client() == null ? null : Uuids.bytes(rule.client().value()))
        .param(rule.vertical() == null ? null : rule.vertical().name())
        .param(rule.restricted())
        .param(rule.language())
        .param(Uuids.bytes(rule.reviewer().value()))
        .param(rule.reviewerName())
        .update();
  }

  boolean remove(UUID id) {
    return jdbc.sql("DELETE FROM review_rule WHERE id = ?").param(Uuids.bytes(id)).update() == 1;
  }

  private static AssignmentRule read(ResultSet row, int ignored) throws SQLException {
    byte[] client = row.getBytes("for_client");
    return new AssignmentRule(
        Uuids.of(row.getBytes("id")),
        row.getInt("position"),
        client == null ? null : new ClientId(Uuids.of(client)),
        vertical(row.getString("vertical")).orElse(null),
        row.getBoolean("restricted_trade"),
        row.getString("language"),
        new PersonId(Uuids.of(row.getBytes("reviewer"))),
        row.getString("reviewer_name"));
  }

  private static Optional<Vertical> vertical(@Nullable String word) {
    return Arrays.stream(Vertical.values()).filter(it -> it.name().equals(word)).findFirst();
  }
}
