package io.bspconsole.quality.portfolio;

import static io.bspconsole.quality.portfolio.Columns.client;
import static io.bspconsole.quality.portfolio.Columns.instant;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.access.PortfolioSql;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.LikePattern;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clients that need somebody, over all that the reader sees. */
@Service
@Needs(Permission.PORTFOLIO_READ)
@Transactional(readOnly = true)
public class ClientsInNeed {

  /**
   * One row for each thing that is wrong, found by its index, then one for each client. Nothing is
   * read of clients that are well.
   */
  private static final String NEEDS =
      """
      SELECT c.id AS client_id, c.name, c.standing, n.restrictions, n.next_end, n.numbers_low,
        n.numbers_medium, n.templates_low, n.templates_medium, n.templates_stopped,
        COUNT(*) OVER () AS total
      FROM (SELECT client_id, SUM(restriction) AS restrictions, MIN(next_end) AS next_end,
          SUM(number_low) AS numbers_low, SUM(number_medium) AS numbers_medium,
          SUM(template_low) AS templates_low, SUM(template_medium) AS templates_medium,
          SUM(template_stopped) AS templates_stopped
        FROM (SELECT r.client_id, 1 AS restriction, r.expires_at AS next_end, 0 AS number_low,
              0 AS number_medium, 0 AS template_low, 0 AS template_medium, 0 AS template_stopped
            FROM restriction r
            WHERE r.ended_at IS NULL AND (r.expires_at IS NULL OR r.expires_at > :now)
              AND {seen:r.client_id}
          UNION ALL SELECT p.client_id, 0, NULL, p.quality_rating = 'RED',
              p.quality_rating = 'YELLOW', 0, 0, 0
            FROM phone_number p JOIN waba w ON w.client_id = p.client_id AND w.id = p.waba_id
            WHERE p.quality_rating IN ('RED', 'YELLOW') AND w.disconnected_at IS NULL
              AND {seen:p.client_id}
          UNION ALL SELECT t.client_id, 0, NULL, 0, 0, t.meta_quality = 'RED',
              t.meta_quality = 'YELLOW', 0
            FROM template t WHERE t.meta_quality IN ('RED', 'YELLOW') AND {seen:t.client_id}
          UNION ALL SELECT t.client_id, 0, NULL, 0, 0, 0, 0, 1
            FROM template t
            WHERE t.meta_status IN ('PAUSED', 'DISABLED') AND {seen:t.client_id}
          UNION ALL SELECT t.client_id, 0, NULL, 0, 0, 0, 0, 1
            FROM template t
            WHERE t.meta_status = 'REJECTED' AND t.meta_status_at > :week
              AND {seen:t.client_id}) sign
        GROUP BY client_id) n
      JOIN client c ON c.id = n.client_id
      WHERE {seen:c.id} AND c.name LIKE :search ESCAPE '!'
      """;

  /** Worst first: what is stopped before what is rated low, and low before medium. */
  private static final String WORST_FIRST =
      """
       ORDER BY CASE WHEN n.restrictions > 0 THEN 0 ELSE 1 END, n.numbers_low DESC,
        n.templates_stopped DESC, n.templates_low DESC, n.numbers_medium DESC,
        n.templates_medium DESC, c.name, c.id LIMIT :limit
      """;

  private final PortfolioSql portfolio;
  private final Clock clock;

  ClientsInNeed(PortfolioSql portfolio, Clock clock) {
    this.portfolio = portfolio;
    this.clock = clock;
  }

  /** Those that the filter wants, worst first. */
  public InNeed find(NeedFilter filter, int limit) {
    Instant now = Clocks.now(clock);
    AtomicInteger total = new AtomicInteger();
    List<ClientInNeed> clients =
        portfolio
            .sql(NEEDS + condition(filter.show()) + WORST_FIRST)
            .param("now", Timestamp.from(now))
            .param("week", Timestamp.from(now.minus(QualityPortfolio.SOON)))
            .param("search", LikePattern.containing(filter.search()))
            .param("limit", limit)
            .query((row, _) -> {
              total.set(row.getInt("total"));
              return inNeed(row);
            })
            .list();
    return new InNeed(clients, total.get());
  }

  private static ClientInNeed inNeed(ResultSet row) throws SQLException {
    return new ClientInNeed(
        client(row),
        row.getString("name"),
        row.getString("standing"),
        row.getInt("restrictions"),
        instant(row, "next_end"),
        row.getInt("numbers_low"),
        row.getInt("numbers_medium"),
        row.getInt("templates_low"),
        row.getInt("templates_medium"),
        row.getInt("templates_stopped"));
  }

  private static String condition(NeedFilter.Show show) {
    return switch (show) {
      case ALL -> "";
      case RESTRICTED -> " AND n.restrictions > 0";
      case NUMBERS -> " AND (n.numbers_low > 0 OR n.numbers_medium > 0)";
      case TEMPLATES ->
          " AND (n.templates_low > 0 OR n.templates_medium > 0 OR n.templates_stopped > 0)";
    };
  }
}
