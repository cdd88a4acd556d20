package io.bspconsole.clients.portfolio;

import io.bspconsole.accounts.portfolio.Colleague;
import io.bspconsole.clients.ClientSummary;
import io.bspconsole.clients.LegalDetails;
import io.bspconsole.clients.Party;
import io.bspconsole.clients.Standing;
import io.bspconsole.clients.TradeNames;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of the register. The table is global: it says who the tenants are, so no tenant owns it,
 * and it is written by hand where everything else goes through Hibernate. Joins the transaction of
 * its caller and asks for no permission.
 */
@Component
public class RegisterRows {

  private static final UUID NOBODY = new UUID(0, 0);

  static final String COLUMNS =
      "SELECT id, name, legal_name, city, country, registration_number, trade_names, standing,"
          + " created_at"
          + " FROM client";

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

  /** Writes the trade names anew. */
  public void keep(ClientId client, TradeNames names) {
    jdbc.sql(
            "UPDATE client SET trade_names = ?, updated_at = ?, version = version + 1 WHERE id = ?")
        .params(names.text(), Timestamp.from(Clocks.now(clock)), Uuids.bytes(client.value()))
        .update();
  }

  /** Writes anew under what and where a client is registered. */
  public void keep(ClientId client, LegalDetails details) {
    jdbc.sql(
            "UPDATE client SET legal_name = ?, registration_number = ?, city = ?, country = ?,"
                + " updated_at = ?, version = version + 1 WHERE id = ?")
        .params(
            details.legalName(),
            details.registrationNumber(),
            details.city(),
            details.country(),
            Timestamp.from(Clocks.now(clock)),
            Uuids.bytes(client.value()))
        .update();
  }

  void add(ClientId id, NewClient client, Standing standing, @Nullable Colleague owner) {
    Timestamp now = Timestamp.from(Clocks.now(clock));
    jdbc.sql(
            "INSERT INTO client (id, name, legal_name, city, country, registration_number,"
                + " trade_names, standing, created_at, updated_at, waits_for, step_since,"
                + " owner_id, owner_name, version)"
                + " VALUES (:id, :name, :legalName, :city, :country, :number,"
                + " :tradeNames, :standing, :now, :now,"
                + " :waits, :now, :owner, :ownerName, 0)")
        .param("id", Uuids.bytes(id.value()))
        .param("name", client.name())
        .param("legalName", client.legalName())
        .param("city", client.city())
        .param("country", client.country())
        .param("number", client.registrationNumber())
        .param("tradeNames", TradeNames.of(client.tradeNames()).text())
        .param("standing", standing.name())
        .param("now", now)
        .param("waits", Party.US.name())
        .param("owner", owner == null ? null : Uuids.bytes(owner.id().value()))
        .param("ownerName", owner == null ? "" : owner.name())
        .update();
  }

  static ClientSummary summary(ResultSet row, int ignored) throws SQLException {
    return new ClientSummary(
        new ClientId(Uuids.of(row.getBytes("id"))),
        row.getString("name"),
        row.getString("legal_name"),
        row.getString("city"),
        row.getString("country"),
        row.getString("registration_number"),
        TradeNames.of(row.getString("trade_names")),
        Standing.valueOf(row.getString("standing")),
        row.getTimestamp("created_at").toInstant());
  }

  /** Who looks after the client. */
  Optional<PersonId> owner(ClientId client) {
    return jdbc.sql("SELECT owner_id FROM client WHERE id = ? AND owner_id IS NOT NULL")
        .param(Uuids.bytes(client.value()))
        .query((row, _) -> new PersonId(Uuids.of(row.getBytes(1))))
        .optional();
  }

  /**
   * Says who looks after the client.
   *
   * @return false, with nothing changed, for one that is not in the register, or that he looks
   *     after already
   */
  boolean own(ClientId client, @Nullable PersonId owner, String name) {
    return jdbc.sql(
                "UPDATE client SET owner_id = :owner, owner_name = :name"
                    + " WHERE id = :client AND NOT (owner_id <=> :owner)")
            .param("owner", owner == null ? null : Uuids.bytes(owner.value()))
            .param("name", name)
            .param("client", Uuids.bytes(client.value()))
            .update()
        == 1;
  }

  /** Lets nobody else take clients on, or name them, before this transaction has ended. */
  public void lockForImport() {
    jdbc.sql("SELECT id FROM client_import WHERE id = 1 FOR UPDATE").query(Integer.class).single();
  }

  /**
   * Is there one of that name and legal name?
   *
   * @param but one that does not count
   */
  public boolean isKnown(String name, String legalName, @Nullable ClientId but) {
    String key = ImportFile.key(name, legalName);
    return jdbc.sql("SELECT name, legal_name FROM client WHERE name = :name AND id <> :but")
        .param("name", name)
        .param("but", Uuids.bytes(but == null ? NOBODY : but.value()))
        .query((row, _) -> ImportFile.key(row.getString(1), row.getString(2)))
        .list()
        .contains(key);
  }

  /** Which of the names are in the register, with the legal names that they have there. */
  List<NewClient> named(Collection<String> names) {
    return jdbc.sql("SELECT name, legal_name, city FROM client WHERE name IN (:names)")
        .param("names", names)
        .query((row, _) -> new NewClient(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }
}
