package io.bspconsole.reviews;

import io.bspconsole.clients.ClientSummary;
import io.bspconsole.kernel.VersionId;
import io.bspconsole.templates.Objection;
import io.bspconsole.templates.Remark;
import io.bspconsole.templates.VersionContent;
import io.bspconsole.templates.check.CheckReport;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a reviewer needs before him to decide.
 *
 * @param rating the worst that Meta gives to a number of the client, verbatim; absent for a client
 *     without numbers
 * @param findings of the check, made anew now
 * @param rounds every round of this template, the newest first, this one among them
 * @param objections what was objected to in the versions of those rounds
 * @param elsewhere how often such wording was rejected in other templates
 * @param mayDecide is the caller allowed to decide, none of the authors, and not the one who
 *     cleared it first?
 * @param reasons words to take over
 */
public record ReviewMaterial(
    Review review,
    ClientSummary client,
    @Nullable String rating,
    VersionContent version,
    CheckReport findings,
    List<Review> rounds,
    Map<VersionId, Objection> objections,
    Elsewhere elsewhere,
    boolean mayDecide,
    List<CannedReason> reasons) {

  public ReviewMaterial {
    rounds = List.copyOf(rounds);
    objections = Map.copyOf(objections);
    reasons = List.copyOf(reasons);
  }

  /** What was said of single parts in a round of this template. */
  public List<Remark> remarks(Review round) {
    Objection objection = objections.get(round.version());
    return objection == null ? List.of() : objection.remarks();
  }
}
