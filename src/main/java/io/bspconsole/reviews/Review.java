package io.bspconsole.reviews;

import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.ReviewId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.VersionId;
import io.bspconsole.templates.content.ContentHash;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One round of review of one submitted version.
 *
 * @param content what clearance is bound to
 * @param decision absent while the round is open
 */
public record Review(
    ClientId client,
    ReviewId id,
    TemplateId template,
    VersionId version,
    int number,
    String templateName,
    String language,
    String category,
    ContentHash content,
    PersonId submittedBy,
    String submittedByName,
    Instant submittedAt,
    ReviewState state,
    @Nullable Decision decision) {

  /** How a round was decided; comment and clause where the kind of decision asks for them. */
  public record Decision(
      String byName, Instant at, @Nullable String comment, @Nullable ClauseCode clause) {}
}
