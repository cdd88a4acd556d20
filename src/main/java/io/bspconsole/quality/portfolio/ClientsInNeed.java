package io.bspconsole.quality.portfolio;

import static io.bspconsole.quality.portfolio.Columns.client;
import static io.bspconsole.quality.portfolio.Columns.instant;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.LikePattern;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clients that need somebody, over all of them. */
@Service
@Needs(Permission.PORTFOLIO_READ)
@Transactional(readOnly = true)
public class ClientsInNeed {

  private static final String NEEDS =
      """
      SELECT c.id AS client_id, c.name, c.standing,
        COALESCE(r.running, 0) AS restrictions, r.next_end,
        COALESCE(n.low, 0) AS numbers_low, COALESCE(n.medium, 0) AS numbers_medium,
        COALESCE(t.low, 0) AS templates_low, COALESCE(t.medium, 0) AS templates_medium,
        COALESCE(s.stopped, 0) AS templates_stopped
      FROM client c
      LEFT JOIN (SELECT client_id, COUNT(*) AS running, MIN(expires_at) AS next_end
        FROM restriction WHERE ended_at IS NULL AND (expires_at IS NULL OR expires_at > :now)
        GROUP BY client_id) r ON r.client_id = c.id
      LEFT JOIN (SELECT client_id, SUM(CASE WHEN quality_rating = 'RED' THEN 1 ELSE 0 END) AS low,
          SUM(CASE WHEN quality_rating = 'YELLOW' THEN 1 ELSE 0 END) AS medium
        FROM phone_number WHERE quality_rating IN ('RED', 'YELLOW')
        GROUP BY client_id) n ON n.client_id = c.id
      LEFT JOIN (SELECT client_id, SUM(CASE WHEN meta_quality = 'RED' THEN 1 ELSE 0 END) AS low,
          SUM(CASE WHEN meta_quality = 'YELLOW' THEN 1 ELSE 0 END) AS medium
        FROM template WHERE meta_quality IN ('RED', 'YELLOW')
        GROUP BY client_id) t ON t.client_id = c.id
      LEFT JOIN (SELECT client_id, COUNT(*) AS stopped
        FROM template WHERE meta_status IN ('PAUSED', 'DISABLED')
          OR (meta_status = 'REJECTED' AND meta_status_at > :week)
        GROUP BY client_id) s ON s.client_id = c.id
      WHERE c.name LIKE :search ESCAPE '!'
      """;

  /** Worst first: what is stopped before what is rated low, and low before medium. */
  private static final String WORST_FIRST =
      """
       ORDER BY CASE WHEN r.running IS NULL THEN 1 ELSE 0 END, COALESCE(n.low, 0) DESC,
        COALESCE(s.stopped, 0) DESC, COALESCE(t.low, 0) DESC, COALESCE(n.medium, 0) DESC,
        COALESCE(t.medium, 0) DESC, c.name, c.id LIMIT :limit
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  ClientsInNeed(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Those that the filter wants, worst first. */
  public List<ClientInNeed> find(NeedFilter filter, int limit) {
    Instant now = Clocks.now(clock);
    return jdbc.sql(NEEDS + " AND (" + condition(filter.show()) + ")" + WORST_FIRST)
        .param("now", Timestamp.from(now))
        .param("week", Timestamp.from(now.minus(QualityPortfolio.SOON)))
        .param("search", LikePattern.containing(filter.search()))
        .param("limit", limit)
        .query((row, _) ->
            new ClientInNeed(
                client(row),
                row.getString("name"),
                row.getString("standing"),
                row.getInt("restrictions"),
                instant(row, "next_end"),
                row.getInt("numbers_low"),
                row.getInt("numbers_medium"),
                row.getInt("templates_low"),
                row.getInt("templates_medium"),
                row.getInt("templates_stopped")))
        .list();
  }

  private static String condition(NeedFilter.Show show) {
    return switch (show) {
      case ALL ->
          "r.running IS NOT NULL OR n.low IS NOT NULL OR t.low IS NOT NULL OR s.stopped IS NOT"
              + " NULL";
      case RESTRICTED -> "r.running IS NOT NULL";
      case NUMBERS -> "n.low IS NOT NULL";
      case TEMPLATES -> "t.low IS NOT NULL OR s.stopped IS NOT NULL";
    };
  }
}
