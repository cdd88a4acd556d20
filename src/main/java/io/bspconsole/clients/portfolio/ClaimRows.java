package io.bspconsole.clients.portfolio;

import io.bspconsole.clients.portfolio.AccountClaim.Kind;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The claims of one client. Joins the transaction of its caller, who has locked the client, and
 * asks for no permission.
 */
@Component
public class ClaimRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  ClaimRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Notes a claim, unless the same is open already; one that Meta's list makes, which is read again
   * and again, is noted once for good.
   *
   * @param by who tried; absent for what Meta lists
   * @return whether it is new
   */
  public boolean add(ClientId client, Kind kind, MetaId metaId, @Nullable PersonId by) {
    boolean known =
        jdbc.sql(
                "SELECT 1 FROM account_claim WHERE client_id = ? AND kind = ? AND meta_id = ?"
                    + (by == null ? "" : " AND settled_at IS NULL")
                    + " LIMIT 1")
            .params(Uuids.bytes(client.value()), kind.name(), metaId.value())
            .query(Integer.class)
            .optional()
            .isPresent();
    if (known) {
      return false;
    }
    jdbc.sql(
            "INSERT INTO account_claim (client_id, id, kind, meta_id, tried_by, tried_at)"
                + " VALUES (:client, :id, :kind, :what, :by, :at)")
        .param("client", Uuids.bytes(client.value()))
        .param("id", Uuids.bytes(Uuids.next()))
        .param("kind", kind.name())
        .param("what", metaId.value())
        .param("by", by == null ? null : Uuids.bytes(by.value()))
        .param("at", Timestamp.from(Clocks.now(clock)))
        .update();
    return true;
  }

  /** What was asked for by a claim of the client; empty for one that it has not. */
  Optional<Noted> find(ClientId client, ClaimId id) {
    return jdbc.sql("SELECT kind, meta_id FROM account_claim WHERE client_id = ? AND id = ?")
        .params(Uuids.bytes(client.value()), Uuids.bytes(id.value()))
        .query((row, _) -> new Noted(Kind.valueOf(row.getString("kind")), row.getString("meta_id")))
        .optional();
  }

  /** What a claim is about. */
  record Noted(Kind kind, String metaId) {}

  /** Returns false for one that is settled already. */
  boolean settle(ClientId client, ClaimId id, PersonId by, String reason) {
    return jdbc.sql(
                "UPDATE account_claim SET settled_by = ?, settled_at = ?, settled_reason = ?"
                    + " WHERE client_id = ? AND id = ? AND settled_at IS NULL")
            .params(
                Uuids.bytes(by.value()),
                Timestamp.from(Clocks.now(clock)),
                reason,
                Uuids.bytes(client.value()),
                Uuids.bytes(id.value()))
            .update()
        == 1;
  }
}
