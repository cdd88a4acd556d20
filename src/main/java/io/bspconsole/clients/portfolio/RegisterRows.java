package io.bspconsole.clients.portfolio;

import io.bspconsole.clients.ClientSummary;
import io.bspconsole.clients.Standing;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.Uuids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of the register. The table is global: it says who the tenants are, so no tenant owns it,
 * and it is written by hand where everything else goes through Hibernate. Joins the transaction of
 * its caller and asks for no permission.
 */
@Component
public class RegisterRows {

  static final String COLUMNS =
      "SELECT id, name, legal_name, city, standing, created_at FROM client";

  private final JdbcClient jdbc;
  private final Clock clock;

  RegisterRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Optional<ClientSummary> find(ClientId client) {
    return jdbc.sql(COLUMNS + " WHERE id = ?")
        .param(Uuids.bytes(client.value()))
        .query(RegisterRows::summary)
        .optional();
  }

  /**
   * Changes the standing.
   *
   * @return false, with nothing changed, when it is no longer {@code from}
   */
  public boolean changeStanding(ClientId client, Standing from, Standing to) {
    return jdbc.sql(
                "UPDATE client SET standing = ?, updated_at = ?, version = version + 1"
                    + " WHERE id = ? AND standing = ?")
            .params(
                to.name(),
                Timestamp.from(Clocks.now(clock)),
                Uuids.bytes(client.value()),
                from.name())
            .update()
        == 1;
  }

  void add(ClientId id, NewClient client) {
    Timestamp now = Timestamp.from(Clocks.now(clock));
    jdbc.sql(
            "INSERT INTO client (id, name, legal_name, city, standing, created_at, updated_at,"
                + " version) VALUES (?, ?, ?, ?, ?, ?, ?, 0)")
        .params(
            Uuids.bytes(id.value()),
            client.name(),
            client.legalName(),
            client.city(),
            Standing.PROSPECT.name(),
            now,
            now)
        .update();
  }

  static ClientSummary summary(ResultSet row, int ignored) throws SQLException {
    return new ClientSummary(
        new ClientId(Uuids.of(row.getBytes("id"))),
        row.getString("name"),
        row.getString("legal_name"),
        row.getString("city"),
        Standing.valueOf(row.getString("standing")),
        row.getTimestamp("created_at").toInstant());
  }
}
