package io.bspconsole.reviews.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.ReviewId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.VersionId;
import io.bspconsole.reviews.Review;
import io.bspconsole.reviews.Review.Decision;
import io.bspconsole.reviews.Review.Desk;
import io.bspconsole.reviews.ReviewState;
import io.bspconsole.templates.Objection;
import io.bspconsole.templates.TemplateSubmitted;
import io.bspconsole.templates.content.ContentHash;
import io.bspconsole.tenancy.ClientOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One round of review as it is stored. */
@Entity
@Table(name = "review")
public class ReviewRow extends ClientOwned {

  private UUID templateId;
  private UUID versionId;
  private int versionNumber;
  private String templateName;
  private String language;
  private String category;

  @JdbcTypeCode(SqlTypes.BINARY)
  @Column(length = 32)
  private byte[] contentHash;

  private int blockingFindings;
  private int warningFindings;
  private UUID submittedBy;
  private String submittedByName;
  private Instant submittedAt;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private ReviewState state;

  private @Nullable UUID decidedBy;
  private @Nullable String decidedByName;
  private @Nullable Instant decidedAt;

  @Column(columnDefinition = "text")
  private @Nullable String comment;

  private @Nullable String clause;

  /** Those after the first. */
  private @Nullable String clauses;

  @Embedded private DeskColumns desk = new DeskColumns();

  protected ReviewRow() {}

  ReviewRow(TemplateSubmitted submission, DeskColumns desk) {

    super(ReviewId.next().value());
    this.desk = desk;
    templateId = submission.template().value();
    versionId = submission.version().value();
    versionNumber = submission.number();
    templateName = submission.name();
    language = submission.language();
    category = submission.category();
    contentHash = submission.content().bytes();
    blockingFindings = submission.blocking();
    warningFindings = submission.warnings();
    submittedBy = submission.by().value();
    submittedByName = submission.byName();
    submittedAt = submission.at();
    state = ReviewState.OPEN;
  }

  public ReviewState state() {
    return state;
  }

  public VersionId version() {
    return new VersionId(versionId);
  }

  /** Who has it in hand, as stored. */
  public Desk desk() {
    return desk.desk(submittedAt);
  }

  /** The first of two clears; the schema wants another for the second. */
  public void firstCleared(Actor by, Instant at) {
    requireOpen();
    desk.firstCleared(by, at);
  }

  /** Keeps it from others for a while. */
  public void hold(Actor by, Instant until) {
    requireOpen();
    desk.hold(by, until);
  }

  public void release() {
    desk.release();
  }

  /** Lays it aside until then, or takes it up again. */
  public void later(@Nullable Instant until, Actor by) {
    requireOpen();
    desk.later(until, by);
  }

  /** Closes the round. The schema refuses a decision by the one who submitted. */
  public void decide(ReviewState decision, Actor by, Instant at, @Nullable Objection objection) {
    requireOpen();
    this.state = decision;
    this.decidedBy = by.id().value();
    this.decidedByName = by.name();
    this.decidedAt = at;
    this.comment = objection == null ? null : objection.comment();
    List<ClauseCode> all = objection == null ? List.of() : objection.clauses();
    this.clause = all.isEmpty() ? null : all.getFirst().value();
    String further = all.stream().skip(1).map(ClauseCode::value).collect(Collectors.joining(" "));
    this.clauses = further.isEmpty() ? null : further;
    desk.release();
  }

  /** The decision was taken back. */
  public void reopen() {
    this.state = ReviewState.OPEN;
    this.decidedBy = null;
    this.decidedByName = null;
    this.decidedAt = null;
    this.comment = null;
    this.clause = null;
    this.clauses = null;
  }

  private void requireOpen() {
    if (state != ReviewState.OPEN) {
      throw new IllegalStateException("This round was decided before");
    }
  }

  public Review toReview() {
    return new Review(
        client(),
        new ReviewId(id()),
        new TemplateId(templateId),
        version(),
        versionNumber,
        templateName,
        language,
        category,
        ContentHash.of(contentHash),
        new PersonId(submittedBy),
        submittedByName,
        submittedAt,
        state,
        decision(),
        desk());
  }

  private @Nullable Decision decision() {
    if (decidedBy == null || decidedByName == null || decidedAt == null) {
      return null;
    }
    List<ClauseCode> all =
        Stream.concat(
                Stream.ofNullable(clause),
                clauses == null ? Stream.of() : Arrays.stream(clauses.split(" ", -1)))
            .map(ClauseCode::new)
            .toList();
    return new Decision(new PersonId(decidedBy), decidedByName, decidedAt, comment, all);
  }
}
