package io.bspconsole.templates;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A move to another category that Meta announced (Meta, template categorization; domain notes,
 * section 2.6): as a rule a day before it.
 *
 * @param to the category that Meta holds for right
 * @param at when the template is moved, where Meta named a time
 * @param toldAt when Meta announced it
 */
public record CategoryMove(String to, @Nullable Instant at, Instant toldAt) {

  static final Comparator<CategoryMove> NEWER =
      Comparator.comparing(CategoryMove::toldAt)
          .thenComparing(move -> Objects.requireNonNullElse(move.at, Instant.MAX))
          .thenComparing(CategoryMove::to);
}
