package io.bspconsole.reviews.portfolio;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.access.PortfolioSql;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.ReviewId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.reviews.ReviewState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for a reviewer, over all clients he sees. Read only; the work is done client by
 * client.
 */
@Service
@Needs(Permission.REVIEW_READ)
@Transactional(readOnly = true)
public class ReviewQueue {

  private static final String COLUMNS =
      "SELECT r.client_id, r.id, c.name AS client_name, r.template_name, r.version_number,"
          + " r.language, r.category, r.blocking_findings, r.warning_findings, r.submitted_by,"
          + " r.submitted_by_name, r.submitted_at, r.state"
          + " FROM review r JOIN client c ON c.id = r.client_id";

  private final PortfolioSql reviews;

  ReviewQueue(PortfolioSql reviews) {
    this.reviews = reviews;
  }

  /** The open rounds, the one that waits longest first. */
  public List<QueuedReview> waiting(int limit) {
    return reviews
        .sql(
            COLUMNS
                + " WHERE r.state = 'OPEN' AND {seen:r.client_id}"
                + " ORDER BY r.submitted_at, r.id LIMIT :limit")
        .param("limit", limit)
        .query(ReviewQueue::queued)
        .list();
  }

  /** The rounds decided last, the newest first. */
  public List<QueuedReview> decided(int limit) {
    return reviews
        .sql(
            COLUMNS
                + " WHERE r.decided_at IS NOT NULL AND {seen:r.client_id}"
                + " ORDER BY r.decided_at DESC, r.id DESC LIMIT :limit")
        .param("limit", limit)
        .query(ReviewQueue::queued)
        .list();
  }

  /** How many rounds are open. */
  public int waitingCount() {
    return reviews
        .sql("SELECT COUNT(*) FROM review r WHERE r.state = 'OPEN' AND {seen:r.client_id}")
        .query(Integer.class)
        .single();
  }

  private static QueuedReview queued(ResultSet row, int ignored) throws SQLException {
    return new QueuedReview(
        new ClientId(Uuids.of(row.getBytes("client_id"))),
        new ReviewId(Uuids.of(row.getBytes("id"))),
        row.getString("client_name"),
        row.getString("template_name"),
        row.getInt("version_number"),
        row.getString("language"),
        row.getString("category"),
        row.getInt("blocking_findings"),
        row.getInt("warning_findings"),
        new PersonId(Uuids.of(row.getBytes("submitted_by"))),
        row.getString("submitted_by_name"),
        row.getTimestamp("submitted_at").toInstant(),
        ReviewState.valueOf(row.getString("state")));
  }

  /** One line of the queue. */
  public record QueuedReview(
      ClientId client,
      ReviewId id,
      String clientName,
      String templateName,
      int number,
      String language,
      String category,
      int blocking,
      int warnings,
      PersonId submittedBy,
      String submittedByName,
      Instant submittedAt,
      ReviewState state) {}
}
