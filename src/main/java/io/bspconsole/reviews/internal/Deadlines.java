package io.bspconsole.reviews.internal;

import io.bspconsole.kernel.VersionId;
import io.bspconsole.reviews.ReviewState;
import io.bspconsole.templates.ReviewDeadlines;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells authors the time that stands in the queue. */
@Component
class Deadlines implements ReviewDeadlines {

  private final ReviewRows rows;

  Deadlines(ReviewRows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<Instant> of(VersionId version) {
    return rows.findFirstByVersionIdAndStateOrderBySubmittedAtDesc(
            version.value(), ReviewState.OPEN)
        .flatMap(round -> Optional.ofNullable(round.desk().dueAt()));
  }
}
