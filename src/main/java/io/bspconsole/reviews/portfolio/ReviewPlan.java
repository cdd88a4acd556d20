package io.bspconsole.reviews.portfolio;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.reviews.AssignmentRule;
import io.bspconsole.reviews.CannedReason;
import io.bspconsole.reviews.DeskSettings;
import io.bspconsole.reviews.NewRule;
import io.bspconsole.reviews.PlanOutcome;
import io.bspconsole.reviews.desk.DeskChanges;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the provider reviews, for its administrators. */
@Service
@Needs(Permission.REVIEW_MANAGE)
@Transactional
public class ReviewPlan {

  private final DeskChanges changes;

  ReviewPlan(DeskChanges changes) {
    this.changes = changes;
  }

  /** Hours, targets and how many have to clear. */
  @Transactional(readOnly = true)
  public DeskSettings settings() {
    return changes.settings();
  }

  /**
   * Keeps the settings; they hold for rounds that open from now on.
   *
   * @param seen those that were shown to whoever changes them
   */
  public PlanOutcome keep(DeskSettings seen, DeskSettings settings) {
    return changes.keep(seen, settings);
  }

  /** The rules of assignment, in the order in which they are tried. */
  @Transactional(readOnly = true)
  public List<AssignmentRule> rules() {
    return changes.rules();
  }

  /**
   * Adds a rule after all others. Unusable is one whose reviewer there is not, and the 201st.
   *
   * @param seen the rules that were shown to whoever adds it, in their order
   */
  public PlanOutcome addRule(List<AssignmentRule> seen, NewRule rule) {
    return changes.addRule(seen, rule);
  }

  /** Removes a rule; one that is gone already is no error. */
  public void removeRule(AssignmentRule rule) {
    changes.removeRule(rule.id());
  }

  /** Words for reasons, by their clauses. */
  @Transactional(readOnly = true)
  public List<CannedReason> reasons() {
    return changes.reasons();
  }

  /**
   * Keeps words for a reason, new or changed. Unusable are those that lack a language or are too
   * long, and the 501st.
   *
   * @param seen what was shown to whoever changes them; absent for new ones
   */
  public PlanOutcome keepReason(@Nullable CannedReason seen, CannedReason reason) {
    return changes.keepReason(seen, reason);
  }

  /**
   * Removes words for a reason; those that are gone already are no error.
   *
   * @param seen as they were shown to whoever removes them
   */
  public PlanOutcome removeReason(CannedReason seen) {
    return changes.removeReason(seen);
  }
}
