package io.bspconsole.reviews.internal;

import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.ReviewId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.VersionId;
import io.bspconsole.reviews.Review;
import io.bspconsole.reviews.Review.Decision;
import io.bspconsole.reviews.ReviewState;
import io.bspconsole.templates.TemplateSubmitted;
import io.bspconsole.templates.content.ContentHash;
import io.bspconsole.tenancy.ClientOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
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

  protected ReviewRow() {}

  ReviewRow(TemplateSubmitted submission) {
    super(ReviewId.next().value());
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

  /** Closes the round. The schema refuses a decision by the one who submitted. */
  public void decide(
      ReviewState decision,
      PersonId by,
      String byName,
      Instant at,
      @Nullable String comment,
      @Nullable ClauseCode clause) {
    if (state != ReviewState.OPEN) {
      throw new IllegalStateException("This round was decided before");
    }
    this.state = decision;
    this.decidedBy = by.value();
    this.decidedByName = byName;
    this.decidedAt = at;
    this.comment = comment;
    this.clause = clause == null ? null : clause.value();
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
        decision());
  }

  private @Nullable Decision decision() {
    return decidedByName == null || decidedAt == null
        ? null
        : new Decision(
            decidedByName, decidedAt, comment, clause == null ? null : new ClauseCode(clause));
  }
}
