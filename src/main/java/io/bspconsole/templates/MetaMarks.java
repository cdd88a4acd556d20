package io.bspconsole.templates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the status: Meta's events FLAGGED and LOCKED are no statuses (domain notes,
 * section 3.1). A mark holds until the template is approved or reinstated after it.
 *
 * @param disableAt when a flagged template will be disabled, where Meta named a time
 */
public record MetaMarks(
    @Nullable Instant flaggedAt,
    @Nullable Instant lockedAt,
    @Nullable Instant clearedAt,
    @Nullable Instant disableAt) {

  static final MetaMarks NONE = new MetaMarks(null, null, null, null);

  /** Quality or policy complaints; without betterment it will be disabled. */
  public boolean flagged() {
    return holds(flaggedAt);
  }

  /** Meta lets nobody edit it. */
  public boolean locked() {
    return holds(lockedAt);
  }

  /** Of two flags within one second, the one that leaves less time counts. */
  MetaMarks flag(Instant at, @Nullable Instant disabled) {
    if (flaggedAt != null && at.isBefore(flaggedAt)) {
      return this;
    }
    boolean sooner = disableAt == null || (disabled != null && disabled.isBefore(disableAt));
    Instant end = at.equals(flaggedAt) && !sooner ? disableAt : disabled;
    return new MetaMarks(at, lockedAt, clearedAt, end);
  }

  MetaMarks lock(Instant at) {
    return new MetaMarks(flaggedAt, later(lockedAt, at), clearedAt, disableAt);
  }

  MetaMarks clear(Instant at) {
    return new MetaMarks(flaggedAt, lockedAt, later(clearedAt, at), disableAt);
  }

  private boolean holds(@Nullable Instant mark) {
    return mark != null && (clearedAt == null || mark.isAfter(clearedAt));
  }

  private static Instant later(@Nullable Instant one, Instant other) {
    return one == null || other.isAfter(one) ? other : one;
  }
}
