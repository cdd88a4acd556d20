package io.bspconsole.reviews.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Permission;
import io.bspconsole.clients.Clients;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.quality.NumberRatings;
import io.bspconsole.reviews.Review;
import io.bspconsole.reviews.ReviewMaterial;
import io.bspconsole.reviews.desk.ReasonRows;
import io.bspconsole.reviews.desk.RejectedWordings;
import io.bspconsole.templates.ReviewedVersions;
import io.bspconsole.templates.VersionContent;
import io.bspconsole.templates.check.TemplateCheck;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts together what a reviewer needs before him. Runs within the client's scope. */
@Component
public class MaterialReader {

  private final ReviewRows rows;
  private final ReviewedVersions versions;
  private final TemplateCheck check;
  private final Clients clients;
  private final NumberRatings ratings;
  private final ReasonRows reasons;
  private final RejectedWordings wordings;
  private final CurrentActor current;

  MaterialReader(
      ReviewRows rows,
      ReviewedVersions versions,
      TemplateCheck check,
      Clients clients,
      NumberRatings ratings,
      ReasonRows reasons,
      RejectedWordings wordings,
      CurrentActor current) {
    this.rows = rows;
    this.versions = versions;
    this.check = check;
    this.clients = clients;
    this.ratings = ratings;
    this.reasons = reasons;
    this.wordings = wordings;
    this.current = current;
  }

  /** See {@link io.bspconsole.reviews.Reviews#open}. */
  public ReviewMaterial read(ClientId client, ReviewRow row) {
    Review round = row.toReview();
    VersionContent version = versions.get(round.version());
    Actor actor = current.get();
    return new ReviewMaterial(
        round,
        clients.get(client),
        ratings.worstOf(client).orElse(null),
        version,
        check.check(version.content(), version.surroundings()),
        rounds(round.template()),
        versions.objections(round.template()),
        wordings.elsewhere(round.template(), version.content()),
        actor.may(Permission.REVIEW_DECIDE, client)
            && !version.authors().contains(actor.id())
            && !isFirst(round, actor),
        reasons.all());
  }

  private static boolean isFirst(Review round, Actor actor) {
    Review.Mark first = round.desk().first();
    return first != null && first.person().equals(actor.id());
  }

  private List<Review> rounds(TemplateId template) {
    return rows.findTop50ByTemplateIdOrderBySubmittedAtDescIdDesc(template.value()).stream()
        .map(ReviewRow::toReview)
        .toList();
  }
}
