package io.bspconsole.templates;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A move to another category that Meta announced (Meta, template categorization; domain notes,
 * section 2.6): as a rule a day before it.
 *
 * @param from the category that it had by then, where Meta named one
 * @param to the category that Meta holds for right
 * @param at when the template is moved, where Meta named a time
 * @param toldAt when Meta announced it
 */
public record CategoryMove(@Nullable String from, String to, @Nullable Instant at, Instant toldAt) {

  static final Comparator<CategoryMove> NEWER =
      Comparator.comparing(CategoryMove::toldAt)
          .thenComparing(move -> Objects.requireNonNullElse(move.at, Instant.MAX))
          .thenComparing(CategoryMove::to)
          .thenComparing(move -> Objects.requireNonNullElse(move.from, ""));

  /**
   * May messages cost more after it? Meta's prices differ by country; nothing is dearer than
   * Marketing, and of every other move it is not known, so it counts.
   */
  boolean mayBeDearer() {
    return !to.equals(from) && !"MARKETING".equals(from);
  }
}
