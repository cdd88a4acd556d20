package io.bspconsole.quality.portfolio;

import static io.bspconsole.quality.portfolio.Columns.client;
import static io.bspconsole.quality.portfolio.Columns.instant;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Quality over all clients. Every list has a limit, names no recipient, and is ordered worst first
 * or latest first with a unique tail.
 */
@Service
@Needs(Permission.PORTFOLIO_READ)
@Transactional(readOnly = true)
public class QualityPortfolio {

  static final Duration SOON = Duration.ofDays(7);
  static final Duration LATELY = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final Clock clock;

  QualityPortfolio(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The counts that the page begins with. */
  public Headline headline() {
    Instant now = Clocks.now(clock);
    return jdbc.sql(
            """
            SELECT (SELECT COUNT(*) FROM client) AS clients,
              (SELECT COUNT(DISTINCT client_id) FROM restriction
                WHERE ended_at IS NULL AND (expires_at IS NULL OR expires_at > :now))
                AS restricted,
              (SELECT COUNT(DISTINCT client_id) FROM restriction
                WHERE ended_at IS NULL AND expires_at > :now AND expires_at <= :soon)
                AS ending_soon,
              (SELECT COUNT(*) FROM phone_number n
                JOIN waba w ON w.client_id = n.client_id AND w.id = n.waba_id
                WHERE n.quality_rating = 'RED' AND w.disconnected_at IS NULL) AS numbers_low,
              (SELECT COUNT(*) FROM (SELECT id FROM template WHERE meta_quality = 'RED'
                UNION SELECT id FROM template WHERE meta_status IN ('PAUSED', 'DISABLED')
                UNION SELECT id FROM template
                  WHERE meta_status = 'REJECTED' AND meta_status_at > :week) t)
                AS templates_in_need,
              (SELECT COUNT(*) FROM quality_signal WHERE at > :day) AS changes
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

  /** Numbers by rating, in no order; those of disconnected accounts count by their last rating. */
  public List<RatingCount> numbersByRating() {
    return counts(
        "SELECT quality_rating AS rating, COUNT(*) AS number FROM phone_number"
            + " GROUP BY quality_rating LIMIT 50");
  }

  /** Templates that Meta has, by rating, in no order. */
  public List<RatingCount> templatesByRating() {
    return counts(
        "SELECT COALESCE(meta_quality, 'UNKNOWN') AS rating, COUNT(*) AS number FROM template"
            + " WHERE meta_status IS NOT NULL AND meta_status NOT IN ('DELETED', 'REJECTED')"
            + " GROUP BY COALESCE(meta_quality, 'UNKNOWN') LIMIT 50");
  }

  private List<RatingCount> counts(String sql) {
    return jdbc.sql(sql)
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
        ORDER BY n.quality_rating, n.quality_since, n.id LIMIT ?
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
        WHERE t.meta_quality IN ('RED', 'YELLOW')
        ORDER BY t.meta_quality, t.meta_quality_at, t.id LIMIT ?
        """,
        limit);
  }

  private List<LowRated> lowRated(String sql, int limit) {
    return jdbc.sql(sql)
        .param(limit)
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
    return jdbc.sql(
            """
            SELECT r.client_id, c.name AS client_name, w.name AS waba_name, r.waba_id, r.kind,
              r.violation, r.began_at, r.expires_at
            FROM restriction r JOIN client c ON c.id = r.client_id
              JOIN waba w ON w.client_id = r.client_id AND w.id = r.waba_id
            WHERE r.ended_at IS NULL AND (r.expires_at IS NULL OR r.expires_at > ?)
            ORDER BY CASE WHEN r.expires_at IS NULL THEN 1 ELSE 0 END, r.expires_at, r.id LIMIT ?
            """)
        .params(Timestamp.from(Clocks.now(clock)), limit)
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
    return jdbc.sql(
            """
            SELECT t.client_id, c.name AS client_name, t.id, t.name, t.meta_status,
              t.meta_status_at, t.meta_until
            FROM template t JOIN client c ON c.id = t.client_id
            WHERE t.meta_status IN ('PAUSED', 'DISABLED')
              OR (t.meta_status = 'REJECTED' AND t.meta_status_at > ?)
            ORDER BY t.meta_status_at DESC, t.id DESC LIMIT ?
            """)
        .params(Timestamp.from(Clocks.now(clock).minus(SOON)), limit)
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
    return jdbc.sql(
            """
            SELECT s.client_id, c.name AS client_name, s.subject, s.subject_id, s.subject_name,
              s.previous_rating, s.rating, s.at
            FROM quality_signal s JOIN client c ON c.id = s.client_id
            WHERE s.at > ? ORDER BY s.at DESC, s.id DESC LIMIT ?
            """)
        .params(Timestamp.from(Clocks.now(clock).minus(LATELY)), limit)
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
