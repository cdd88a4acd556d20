package io.bspconsole.templates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the status: Meta's events FLAGGED and LOCKED are no statuses (domain notes,
 * section 3.1). A mark holds until the template is approved or reinstated after it.
 */
public record MetaMarks(
    @Nullable Instant flaggedAt, @Nullable Instant lockedAt, @Nullable Instant clearedAt) {

  static final MetaMarks NONE = new MetaMarks(null, null, null);

  /** Quality or policy complaints; without betterment it will be disabled. */
  public boolean flagged() {
    return holds(flaggedAt);
  }

  /** Meta lets nobody edit it. */
  public boolean locked() {
    return holds(lockedAt);
  }

  MetaMarks flag(Instant at) {
    return new MetaMarks(later(flaggedAt, at), lockedAt, clearedAt);
  }

  MetaMarks lock(Instant at) {
    return new MetaMarks(flaggedAt, later(lockedAt, at), clearedAt);
  }

  MetaMarks clear(Instant at) {
    return new MetaMarks(flaggedAt, lockedAt, later(clearedAt, at));
  }

  private boolean holds(@Nullable Instant mark) {
    return mark != null && (clearedAt == null || mark.isAfter(clearedAt));
  }

  private static Instant later(@Nullable Instant one, Instant other) {
    return one == null || other.isAfter(one) ? other : one;
  }
}
