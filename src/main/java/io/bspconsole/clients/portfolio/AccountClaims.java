package io.bspconsole.clients.portfolio;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.access.PortfolioSql;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.portfolio.AccountClaim.Kind;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.PlainText;
import io.bspconsole.kernel.Uuids;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was asked for, for one client, while another has it: an account by a person, a number by
 * Meta's list. Each is a task for an administrator, who finds out whose it is and says what came of
 * it. Settling moves nothing: accounts are disconnected and connected where they are.
 */
@Service
@Needs(Permission.CLAIM_SETTLE)
@Transactional(readOnly = true)
public class AccountClaims {

  /** In characters. */
  public static final int LONGEST_REASON = 500;

  private final PortfolioSql portfolio;
  private final ClaimRows rows;
  private final Trail trail;
  private final CurrentActor current;

  AccountClaims(PortfolioSql portfolio, ClaimRows rows, Trail trail, CurrentActor current) {
    this.portfolio = portfolio;
    this.rows = rows;
    this.trail = trail;
    this.current = current;
  }

  /** Those that nobody settled, the oldest first; at most 100. */
  public List<AccountClaim> open() {
    return portfolio
        .sql(
            """
            SELECT q.client_id, c.name AS client_name, q.id, q.kind, q.meta_id, q.tried_at,
              p.name AS by_name, h.name AS holder_name
            FROM account_claim q JOIN client c ON c.id = q.client_id
              LEFT JOIN person p ON p.id = q.tried_by
              LEFT JOIN waba_route w ON q.kind = 'ACCOUNT' AND w.waba_meta_id = q.meta_id
              LEFT JOIN number_route n ON q.kind = 'NUMBER' AND n.number_meta_id = q.meta_id
              LEFT JOIN client h ON h.id = COALESCE(w.client_id, n.client_id) AND {seen:h.id}
            WHERE q.settled_at IS NULL AND {seen:q.client_id}
            ORDER BY q.tried_at, q.client_id, q.id LIMIT 100
            """)
        .query((row, _) ->
            new AccountClaim(
                new ClientId(Uuids.of(row.getBytes("client_id"))),
                row.getString("client_name"),
                new ClaimId(Uuids.of(row.getBytes("id"))),
                Kind.valueOf(row.getString("kind")),
                new MetaId(row.getString("meta_id")),
                Objects.requireNonNullElse(row.getString("by_name"), ""),
                row.getTimestamp("tried_at").toInstant(),
                Objects.requireNonNullElse(row.getString("holder_name"), "")))
        .list();
  }

  /**
   * Says what came of it.
   *
   * @throws NotFound when the client has no such claim
   */
  @Transactional
  public SettleOutcome settle(ClientId client, ClaimId id, String reason) {
    ClaimRows.Noted noted = rows.find(client, id).orElseThrow(NotFound::new);
    String kept = reason.strip();
    if (!PlainText.isSeen(kept) || kept.codePointCount(0, kept.length()) > LONGEST_REASON) {
      return SettleOutcome.REASON_UNFIT;
    }
    if (!rows.settle(client, id, current.get().id(), kept)) {
      return SettleOutcome.SETTLED_BEFORE;
    }
    trail.recordOfProvider(
        Act.of(Action.CLAIM_SETTLED, AccountClaim.subject(noted.kind(), noted.metaId()))
            .because(null, kept));
    return SettleOutcome.SETTLED;
  }
}
