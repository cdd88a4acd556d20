package io.bspconsole.quality.portfolio;

import static io.bspconsole.quality.portfolio.Columns.client;
import static io.bspconsole.quality.portfolio.Columns.instant;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.access.PortfolioSql;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.quality.RatingSignal;
import io.bspconsole.quality.RatingSignal.Subject;
import io.bspconsole.quality.Restriction;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Quality over all clients that the reader sees. Every list has a limit, names no recipient, and is
 * ordered worst first or latest first with a unique tail.
 */
@Service
@Needs(Permission.PORTFOLIO_READ)
@Transactional(readOnly = true)
public class QualityPortfolio {

  static final Duration SOON = Duration.ofDays(7);
  static final Duration LATELY = Duration.ofHours(24);

  private final PortfolioSql portfolio;
  private final Clock clock;

  QualityPortfolio(PortfolioSql portfolio, Clock clock) {
    this.portfolio = portfolio;
    this.clock = clock;
  }

  /** The counts that the page begins with. */
  public Headline headline() {
    Instant now = Clocks.now(clock);
    return portfolio
        .sql(
            """
            SELECT (SELECT COUNT(*) FROM client c WHERE {seen:c.id}) AS clients,
              (SELECT COUNT(DISTINCT r.client_id) FROM restriction r
                WHERE r.ended_at IS NULL AND (r.expires_at IS NULL OR r.expires_at > :now)
                  AND {seen:r.client_id})
                AS restricted,
              (SELECT COUNT(DISTINCT r.client_id) FROM restriction r
                WHERE r.ended_at IS NULL AND r.expires_at > :now AND r.expires_at <= :soon
                  AND {seen:r.client_id})
                AS ending_soon,
              (SELECT COUNT(*) FROM phone_number n
                JOIN waba w ON w.client_id = n.client_id AND w.id = n.waba_id
                WHERE n.quality_rating = 'RED' AND w.disconnected_at IS NULL
                  AND {seen:n.client_id}) AS numbers_low,
              (SELECT COUNT(*) FROM (SELECT t.id FROM template t
                  WHERE t.meta_quality = 'RED' AND {seen:t.client_id}
                UNION SELECT t.id FROM template t
                  WHERE t.meta_status IN ('PAUSED', 'DISABLED') AND {seen:t.client_id}
                UNION SELECT t.id FROM template t
                  WHERE t.meta_status = 'REJECTED' AND t.meta_status_at > :week
                    AND {seen:t.client_id}) found)
                AS templates_in_need,
              (SELECT COUNT(*) FROM quality_signal s WHERE s.at > :day AND {seen:s.client_id})
                AS changes
            """)
        .param("now", Timestamp.from(now))
        .param("soon", Timestamp.from(now.plus(SOON)))
        .param("week", Timestamp.from(now.minus(SOON)))
        .param("day", Timestamp.from(now.minus(LATELY)))
        .query((row, _) ->
            new Headline(
                row.getInt("clients"),
                row.getInt("restricted"),
                row.getInt("ending_soon"),
                row.getInt("numbers_low"),
                row.getInt("templates_in_need"),
                row.getInt("changes")))
        .single();
  }

  /** Numbers of connected accounts by rating, in no order. */
  public List<RatingCount> numbersByRating() {
    return counts(
        "SELECT n.quality_rating AS rating, COUNT(*) AS number FROM phone_number n"
            + " LEFT JOIN waba w ON w.client_id = n.client_id AND w.id = n.waba_id"
            + " AND w.disconnected_at IS NOT NULL" // a left one, so that the numbers are read first
            + " WHERE w.id IS NULL AND {seen:n.client_id} GROUP BY n.quality_rating LIMIT 50");
  }

  /** Templates that Meta has, by rating, in no order. */
  public List<RatingCount> templatesByRating() {
    return counts(
        "SELECT COALESCE(t.meta_quality, 'UNKNOWN') AS rating, COUNT(*) AS number FROM template t"
            + " WHERE t.meta_status IS NOT NULL AND t.meta_status NOT IN ('DELETED', 'REJECTED')"
            + " AND {seen:t.client_id}"
            + " GROUP BY COALESCE(t.meta_quality, 'UNKNOWN') LIMIT 50");
  }

  private List<RatingCount> counts(String sql) {
    return portfolio
        .sql(sql)
        .query((row, _) -> new RatingCount(row.getString("rating"), row.getInt("number")))
        .list();
  }

  /**
   * Numbers of connected accounts rated low or medium: low first, then those that have been so
   * longest.
   */
  public List<LowRated> numbersBelowHigh(int limit) {
    return lowRated(
        """
        SELECT n.client_id, c.name AS client_name, n.id, n.display_number AS name,
          n.quality_rating AS rating, n.quality_since AS since
        FROM phone_number n JOIN client c ON c.id = n.client_id
          JOIN waba w ON w.client_id = n.client_id AND w.id = n.waba_id
        WHERE n.quality_rating IN ('RED', 'YELLOW') AND w.disconnected_at IS NULL
          AND {seen:n.client_id}
        ORDER BY n.quality_rating, n.quality_since, n.id LIMIT :limit
        """,
        limit);
  }

  /** Templates rated low or medium: low first, then those that have been so longest. */
  public List<LowRated> templatesBelowHigh(int limit) {
    return lowRated(
        """
        SELECT t.client_id, c.name AS client_name, t.id, t.name AS name,
          t.meta_quality AS rating, t.meta_quality_at AS since
        FROM template t JOIN client c ON c.id = t.client_id
        WHERE t.meta_quality IN ('RED', 'YELLOW') AND {seen:t.client_id}
        ORDER BY t.meta_quality, t.meta_quality_at, t.id LIMIT :limit
        """,
        limit);
  }

  private List<LowRated> lowRated(String sql, int limit) {
    return portfolio
        .sql(sql)
        .param("limit", limit)
        .query((row, _) ->
            new LowRated(
                client(row),
                row.getString("client_name"),
                Uuids.of(row.getBytes("id")),
                row.getString("name"),
                row.getString("rating"),
                instant(row, "since")))
        .list();
  }

  /** Restrictions that hold now; those that end first come first, the endless ones last. */
  public List<RunningRestriction> restrictions(int limit) {
    return portfolio
        .sql(
            """
            SELECT r.client_id, c.name AS client_name, w.name AS waba_name, r.waba_id, r.kind,
              r.violation, r.began_at, r.expires_at
            FROM restriction r JOIN client c ON c.id = r.client_id
              JOIN waba w ON w.client_id = r.client_id AND w.id = r.waba_id
            WHERE r.ended_at IS NULL AND (r.expires_at IS NULL OR r.expires_at > :now)
              AND {seen:r.client_id}
            ORDER BY CASE WHEN r.expires_at IS NULL THEN 1 ELSE 0 END, r.expires_at, r.id
            LIMIT :limit
            """)
        .param("now", Timestamp.from(Clocks.now(clock)))
        .param("limit", limit)
        .query((row, _) ->
            new RunningRestriction(
                client(row),
                row.getString("client_name"),
                row.getString("waba_name"),
                new Restriction(
                    new WabaId(Uuids.of(row.getBytes("waba_id"))),
                    row.getString("kind"),
                    row.getString("violation"),
                    row.getTimestamp("began_at").toInstant(),
                    instant(row, "expires_at"),
                    null)))
        .list();
  }

  /** Templates that Meta stopped, the latest first. */
  public List<StoppedTemplate> stoppedTemplates(int limit) {
    return portfolio
        .sql(
            """
            SELECT t.client_id, c.name AS client_name, t.id, t.name, t.meta_status,
              t.meta_status_at, t.meta_until
            FROM template t JOIN client c ON c.id = t.client_id
            WHERE (t.meta_status IN ('PAUSED', 'DISABLED')
                OR (t.meta_status = 'REJECTED' AND t.meta_status_at > :week))
              AND {seen:t.client_id}
            ORDER BY t.meta_status_at DESC, t.id DESC LIMIT :limit
            """)
        .param("week", Timestamp.from(Clocks.now(clock).minus(SOON)))
        .param("limit", limit)
        .query((row, _) ->
            new StoppedTemplate(
                client(row),
                row.getString("client_name"),
                new TemplateId(Uuids.of(row.getBytes("id"))),
                row.getString("name"),
                row.getString("meta_status"),
                instant(row, "meta_status_at"),
                instant(row, "meta_until")))
        .list();
  }

  /** Changes of ratings within the last 24 hours, the latest first. */
  public List<RatingChange> changes(int limit) {
    return portfolio
        .sql(
            """
            SELECT s.client_id, c.name AS client_name, s.subject, s.subject_id, s.subject_name,
              s.previous_rating, s.rating, s.at
            FROM quality_signal s JOIN client c ON c.id = s.client_id
            WHERE s.at > :day AND {seen:s.client_id} ORDER BY s.at DESC, s.id DESC LIMIT :limit
            """)
        .param("day", Timestamp.from(Clocks.now(clock).minus(LATELY)))
        .param("limit", limit)
        .query((row, _) ->
            new RatingChange(
                client(row),
                row.getString("client_name"),
                new RatingSignal(
                    Subject.valueOf(row.getString("subject")),
                    Uuids.of(row.getBytes("subject_id")),
                    row.getString("subject_name"),
                    row.getString("previous_rating"),
                    row.getString("rating"),
                    row.getTimestamp("at").toInstant())))
        .list();
  }
}
