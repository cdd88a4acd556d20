package io.bspconsole.clients.portfolio;

import io.bspconsole.clients.Party;
import io.bspconsole.clients.Step;
import io.bspconsole.clients.StepCode;
import io.bspconsole.clients.StepId;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.Uuids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The provider's list of onboarding steps. The table is global: the list belongs to no client.
 * Joins the transaction of its caller and asks for no permission.
 */
@Component
public class CatalogueRows {

  static final String COLUMNS =
      "s.id, s.code, s.title, s.detail, s.clauses, s.waits_for, s.days, s.mandatory, s.retired_at,"
          + " s.version";

  private static final int GAP = 10;

  private final JdbcClient jdbc;
  private final Clock clock;

  CatalogueRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** In their order, retired ones too; at most 200. */
  public List<Step> all() {
    return jdbc.sql(
            "SELECT " + COLUMNS + " FROM onboarding_step s ORDER BY s.place, s.id LIMIT 200")
        .query(CatalogueRows::step)
        .list();
  }

  /** Adds one of the provider's own at the end. */
  void add(StepId id, StepDraft draft) {
    jdbc.sql(
            "INSERT INTO onboarding_step (id, code, title, detail, clauses, waits_for, days,"
                + " mandatory, place, version) SELECT ?, ?, ?, ?, ?, ?, ?, ?,"
                + " COALESCE(MAX(place), 0) + ?, 0 FROM onboarding_step")
        .params(
            Uuids.bytes(id.value()),
            StepCode.OWN.name(),
            draft.title(),
            draft.detail(),
            codes(draft.clauses()),
            draft.waitsFor().name(),
            draft.days(),
            draft.mandatory(),
            GAP)
        .update();
  }

  /**
   * Changes one.
   *
   * @return false, with nothing changed, when the revision is not the stored one
   */
  boolean change(Step before, StepDraft draft) {
    return jdbc.sql(
                "UPDATE onboarding_step SET title = ?, detail = ?, clauses = ?, waits_for = ?,"
                    + " days = ?, mandatory = ?, version = version + 1 WHERE id = ? AND version = ?")
            .params(
                draft.title(),
                draft.detail(),
                codes(draft.clauses()),
                draft.waitsFor().name(),
                draft.days(),
                draft.mandatory(),
                Uuids.bytes(before.id().value()),
                before.revision())
            .update()
        == 1;
  }

  void retire(StepId id) {
    jdbc.sql(
            "UPDATE onboarding_step SET retired_at = COALESCE(retired_at, ?),"
                + " version = version + 1 WHERE id = ?")
        .params(Timestamp.from(Clocks.now(clock)), Uuids.bytes(id.value()))
        .update();
  }

  /** Puts all steps into that order. */
  void order(List<StepId> ids) {
    for (int i = 0; i < ids.size(); i++) {
      jdbc.sql("UPDATE onboarding_step SET place = ? WHERE id = ?")
          .params(GAP * (i + 1), Uuids.bytes(ids.get(i).value()))
          .update();
    }
  }

  static Step step(ResultSet row, int ignored) throws SQLException {
    return new Step(
        new StepId(Uuids.of(row.getBytes("id"))),
        StepCode.valueOf(row.getString("code")),
        row.getString("title"),
        row.getString("detail"),
        Arrays.stream(row.getString("clauses").split(",", -1))
            .filter(code -> !code.isEmpty())
            .map(ClauseCode::new)
            .toList(),
        Party.valueOf(row.getString("waits_for")),
        row.getInt("days"),
        row.getBoolean("mandatory"),
        row.getTimestamp("retired_at") != null,
        row.getInt("version"));
  }

  private static String codes(List<ClauseCode> clauses) {
    return clauses.stream().map(ClauseCode::value).collect(Collectors.joining(","));
  }
}
