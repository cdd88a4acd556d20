package io.bspconsole.reviews.portfolio;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.access.PortfolioSql;
import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.ReviewId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.reviews.ReviewState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
          + " r.submitted_by_name, r.submitted_at, r.state, r.decided_at, r.due_at, r.held_by, r.held_by_name,"
          + " r.held_until, r.assigned_to_name, r.snoozed_until, r.first_cleared_by_name"
          + " FROM review r JOIN client c ON c.id = r.client_id";

  private static final String NOT_LATER = "(r.snoozed_until IS NULL OR r.snoozed_until <= :now)";

  private static final String YOURS =
      "(r.assigned_to = :me OR (r.held_by = :me AND r.held_until > :now))";

  /** May the one whose round it is by the rules still decide on it? */
  private static final String DECIDES =
      "EXISTS (SELECT 1 FROM person p JOIN staff_role s ON s.person_id = p.id"
          + " WHERE p.id = r.assigned_to AND p.enabled AND s.role IN ("
          + Arrays.stream(Role.values())
              .filter(role -> role.permissions().contains(Permission.REVIEW_DECIDE))
              .map(role -> "'" + role + "'")
              .collect(Collectors.joining(", "))
          + ") AND (p.all_clients OR EXISTS (SELECT 1 FROM staff_client n"
          + " WHERE n.person_id = p.id AND n.client_id = r.client_id AND {seen:n.client_id})))";

  private static final String FREE =
      "((r.assigned_to IS NULL OR NOT "
          + DECIDES
          + ") AND (r.held_until IS NULL OR r.held_until <= :now))";

  private final PortfolioSql reviews;
  private final CurrentActor current;
  private final Clock clock;

  ReviewQueue(PortfolioSql reviews, CurrentActor current, Clock clock) {
    this.reviews = reviews;
    this.current = current;
    this.clock = clock;
  }

  /** The open rounds, the one that is due first before the others; all but what is for later. */
  public List<QueuedReview> waiting(int limit) {
    return waiting(QueueView.ALL, limit);
  }

  /** A part of the open rounds, the one that is due first before the others. */
  public List<QueuedReview> waiting(QueueView view, int limit) {
    String part =
        switch (view) {
          case ALL -> NOT_LATER;
          case YOURS -> NOT_LATER + " AND " + YOURS;
          case FREE -> NOT_LATER + " AND " + FREE;
          case LATER -> "r.snoozed_until > :now";
        };
    String order =
        view == QueueView.LATER
            ? "r.snoozed_until, r.id"
            : "r.due_at IS NULL, r.due_at, r.submitted_at, r.id";
    var query =
        reviews
            .sql(
                COLUMNS
                    + " WHERE r.state = 'OPEN' AND "
                    + part
                    + " AND {seen:r.client_id} ORDER BY "
                    + order
                    + " LIMIT :limit")
            .param("now", now())
            .param("limit", limit);
    return (view == QueueView.YOURS ? query.param("me", me()) : query)
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

  /** How many rounds are open, those for later among them. */
  public int waitingCount() {
    return reviews
        .sql("SELECT COUNT(*) FROM review r WHERE r.state = 'OPEN' AND {seen:r.client_id}")
        .query(Integer.class)
        .single();
  }

  /** How many rounds there are in each part. */
  public QueueCounts counts() {
    return reviews
        .sql(
            "SELECT COALESCE(SUM(NOT_LATER), 0) AS everything,".replace("NOT_LATER", NOT_LATER)
                + " COALESCE(SUM("
                + NOT_LATER
                + " AND "
                + YOURS
                + "), 0) AS yours, COALESCE(SUM("
                + NOT_LATER
                + " AND "
                + FREE
                + "), 0) AS free, COALESCE(SUM(r.snoozed_until > :now), 0) AS later"
                + " FROM review r WHERE r.state = 'OPEN' AND {seen:r.client_id}")
        .param("now", now())
        .param("me", me())
        .query((row, _) ->
            new QueueCounts(
                row.getInt("everything"),
                row.getInt("yours"),
                row.getInt("free"),
                row.getInt("later")))
        .single();
  }

  private Timestamp now() {
    return Timestamp.from(Clocks.now(clock));
  }

  private byte[] me() {
    return Uuids.bytes(current.get().id().value());
  }

  private static QueuedReview queued(ResultSet row, int ignored) throws SQLException {
    byte[] holder = row.getBytes("held_by");
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
        ReviewState.valueOf(row.getString("state")),
        instant(row, "decided_at"),
        instant(row, "due_at"),
        holder == null ? null : new PersonId(Uuids.of(holder)),
        row.getString("held_by_name"),
        instant(row, "held_until"),
        row.getString("assigned_to_name"),
        instant(row, "snoozed_until"),
        row.getString("first_cleared_by_name"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  /** How many rounds there are in each {@link QueueView}. */
  public record QueueCounts(int all, int yours, int free, int later) {}

  /**
   * One line of the queue.
   *
   * @param decidedAt absent in open rounds
   * @param dueAt by our clock; absent in rounds from before there was one
   * @param heldBy who has or had it in hand, until then
   * @param assignedToName whose it is by the rules
   * @param firstByName who cleared it as the first of two
   */
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
      ReviewState state,
      @Nullable Instant decidedAt,
      @Nullable Instant dueAt,
      @Nullable PersonId heldBy,
      @Nullable String heldByName,
      @Nullable Instant heldUntil,
      @Nullable String assignedToName,
      @Nullable Instant laterUntil,
      @Nullable String firstByName) {

    /** Has anybody but the reader it in hand now? */
    public boolean isHeldFrom(PersonId reader, Instant now) {
      return heldBy != null
          && heldUntil != null
          && heldUntil.isAfter(now)
          && !heldBy.equals(reader);
    }
  }
}
