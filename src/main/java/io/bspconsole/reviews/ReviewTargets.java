package io.bspconsole.reviews;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.reviews.desk.DeskChanges;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a client was promised. */
@Service
@Needs(Permission.REVIEW_MANAGE)
@Transactional
public class ReviewTargets {

  private final DeskChanges changes;

  ReviewTargets(DeskChanges changes) {
    this.changes = changes;
  }

  /** Working hours within which a round of the client is decided. */
  @Transactional(readOnly = true)
  public int of(ClientId client) {
    return changes.targetOf(client);
  }

  /**
   * Sets them; they hold for rounds that open from now on.
   *
   * @param seen those that were shown to whoever changes them
   * @param hours 1 to 240
   */
  public PlanOutcome set(ClientId client, int seen, int hours) {
    return changes.setTarget(client, seen, hours);
  }
}
