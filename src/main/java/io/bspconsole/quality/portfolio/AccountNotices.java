package io.bspconsole.quality.portfolio;

import static io.bspconsole.quality.portfolio.Columns.client;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.access.PortfolioSql;
import io.bspconsole.clients.AccountFact;
import io.bspconsole.clients.AccountFact.Topic;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.quality.AccountWarning;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What Meta says against accounts, over all clients that the reader sees. */
@Service
@Needs(Permission.PORTFOLIO_READ)
@Transactional(readOnly = true)
public class AccountNotices {

  private static final Duration RECENT = Duration.ofDays(30);

  private final PortfolioSql portfolio;
  private final Clock clock;

  AccountNotices(PortfolioSql portfolio, Clock clock) {
    this.portfolio = portfolio;
    this.clock = clock;
  }

  /**
   * Violations that Meta named within the last 30 days without restricting the account, the latest
   * first.
   */
  public List<NamedViolation> violations(int limit) {
    return portfolio
        .sql(
            """
            SELECT n.client_id, c.name AS client_name, w.name AS account, n.waba_id, n.word, n.at
            FROM account_notice n JOIN client c ON c.id = n.client_id
              JOIN waba w ON w.client_id = n.client_id AND w.id = n.waba_id
            WHERE n.kind = 'WARNING' AND n.at > :since AND w.disconnected_at IS NULL
              AND {seen:n.client_id}
            ORDER BY n.at DESC, n.id DESC LIMIT :limit
            """)
        .param("since", Timestamp.from(Clocks.now(clock).minus(RECENT)))
        .param("limit", limit)
        .query((row, _) ->
            new NamedViolation(
                client(row),
                row.getString("client_name"),
                row.getString("account"),
                new AccountWarning(
                    new WabaId(Uuids.of(row.getBytes("waba_id"))),
                    row.getString("word"),
                    row.getTimestamp("at").toInstant())))
        .list();
  }

  /**
   * Alerts to be dealt with, reviews that were not passed, and bans, of connected accounts; the
   * latest first.
   */
  public List<AccountNotice> open(int limit) {
    return portfolio
        .sql(
            """
            SELECT f.client_id, c.name AS client_name, w.name AS account, f.waba_id, f.topic,
              f.about, f.word, f.detail, f.at
            FROM account_fact f JOIN client c ON c.id = f.client_id
              JOIN waba w ON w.client_id = f.client_id AND w.id = f.waba_id
            WHERE ((f.topic = 'ALERT' AND f.word <> 'NONE')
                OR (f.topic = 'REVIEW' AND f.word <> 'APPROVED')
                OR (f.topic = 'BAN' AND f.word <> 'REINSTATE'))
              AND w.disconnected_at IS NULL AND {seen:f.client_id}
            ORDER BY f.at DESC, f.id DESC LIMIT :limit
            """)
        .param("limit", limit)
        .query((row, _) ->
            new AccountNotice(
                client(row),
                row.getString("client_name"),
                row.getString("account"),
                new AccountFact(
                    new WabaId(Uuids.of(row.getBytes("waba_id"))),
                    Topic.valueOf(row.getString("topic")),
                    row.getString("about"),
                    row.getString("word"),
                    row.getString("detail"),
                    row.getTimestamp("at").toInstant())))
        .list();
  }
}
