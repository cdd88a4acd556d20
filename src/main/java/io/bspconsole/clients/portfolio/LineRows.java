package io.bspconsole.clients.portfolio;

import io.bspconsole.clients.StepCode;
import io.bspconsole.clients.portfolio.ClientLine.StepName;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How a client of a list is read. */
final class LineRows {

  static final String SELECT =
      "SELECT c.id, c.name, c.legal_name, c.city, c.country, c.registration_number,"
          + " c.trade_names, c.standing,"
          + " c.created_at, c.waits_for, c.step_since, c.next_due, c.steps_done, c.steps_all,"
          + " c.rating, c.owner_name, s.code, s.title"
          + " FROM client c LEFT JOIN onboarding_step s ON s.id = c.step_id";

  private LineRows() {}

  static ClientLine line(ResultSet row, int number) throws SQLException {
    String code = row.getString("code");
    String waits = row.getString("waits_for");
    return new ClientLine(
        RegisterRows.summary(row, number),
        code == null ? null : new StepName(StepCode.valueOf(code), row.getString("title")),
        ProgressRows.party(waits),
        waits.isEmpty() ? null : row.getTimestamp("step_since").toInstant(),
        ProgressRows.day(row.getDate("next_due")),
        row.getInt("steps_done"),
        row.getInt("steps_all"),
        ClientRating.of(row.getInt("rating")),
        row.getString("owner_name"));
  }
}
