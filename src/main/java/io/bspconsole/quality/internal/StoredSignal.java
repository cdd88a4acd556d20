package io.bspconsole.quality.internal;

import io.bspconsole.kernel.Uuids;
import io.bspconsole.quality.RatingSignal;
import io.bspconsole.quality.RatingSignal.Subject;
import io.bspconsole.tenancy.ClientOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A change of a rating; never changed itself. */
@Entity
@Table(name = "quality_signal")
public class StoredSignal extends ClientOwned {

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private Subject subject;

  private UUID subjectId;
  private String subjectName;
  private @Nullable String previousRating;
  private String rating;
  private Instant at;

  protected StoredSignal() {}

  StoredSignal(RatingSignal signal) {
    super(Uuids.next());
    this.subject = signal.subject();
    this.subjectId = signal.subjectId();
    this.subjectName = signal.name();
    this.previousRating = signal.previous();
    this.rating = signal.rating();
    this.at = signal.at();
  }

  public RatingSignal toSignal() {
    return new RatingSignal(subject, subjectId, subjectName, previousRating, rating, at);
  }
}
