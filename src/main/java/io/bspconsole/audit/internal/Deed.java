package io.bspconsole.audit.internal;

import io.bspconsole.audit.Action;
import io.bspconsole.audit.Change;
import io.bspconsole.audit.Subject;
import io.bspconsole.kernel.ClauseCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act with its stamp: all that an entry tells.
 *
 * @param erased for an act that erases: which parts of which entries, such as {@code who:3,7
 *     what:12}
 * @param work when the act is the sum of many steps
 */
record Deed(
    Stamp stamp,
    Action action,
    Subject subject,
    List<Change> changes,
    @Nullable ClauseCode clause,
    @Nullable String comment,
    @Nullable String erased,
    @Nullable Work work) {

  /**
   * Steps that became one entry.
   *
   * @param began the time of the first; the stamp has that of the last
   */
  record Work(Instant began, int steps) {}
}
