package io.bspconsole.reviews.internal;

import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.reviews.desk.RejectedWordings;
import io.bspconsole.templates.Objection;
import io.bspconsole.templates.ReviewedVersions;
import io.bspconsole.templates.VersionContent;
import org.springframework.stereotype.Component;

/** Has wording remembered that a reviewer declined. Runs within the client's scope. */
@Component
public class DeclinedWording {

  private final ReviewedVersions versions;
  private final RejectedWordings wordings;

  DeclinedWording(ReviewedVersions versions, RejectedWordings wordings) {
    this.versions = versions;
    this.wordings = wordings;
  }

  public void note(ReviewRow round, Objection objection) {
    VersionContent version = versions.get(round.version());
    wordings.declined(
        version.template(),
        version.content(),
        objection.clauses().stream().map(ClauseCode::value).toList());
  }
}
