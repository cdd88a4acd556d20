package io.bspconsole.templates;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A move to another category that Meta announced, or reported as done (Meta, template
 * categorization; domain notes, section 2.6).
 *
 * @param from the category that it had by then, where Meta named one
 * @param to the category that Meta holds for right
 * @param at when the template is moved, where Meta named a time
 * @param toldAt when Meta announced or reported it
 */
public record CategoryMove(@Nullable String from, String to, @Nullable Instant at, Instant toldAt) {

  static final Comparator<CategoryMove> NEWER =
      Comparator.comparing(CategoryMove::toldAt)
          .thenComparing(move -> Objects.requireNonNullElse(move.at, Instant.MAX))
          .thenComparing(CategoryMove::to)
          .thenComparing(move -> Objects.requireNonNullElse(move.from, ""));

  /**
   * Does it not move the template at all, but have it rejected? Meta rejects what should be
   * Authentication on the day that it names, and leaves the category as it is.
   */
  public boolean rejects() {
    return "AUTHENTICATION".equals(to);
  }

  /**
   * Is it one that somebody may not want? As Marketing a template is priced as that and kept from
   * who wants no marketing, as Authentication it is rejected, and of a category that is new to us
   * nothing is known. To Utility nobody minds.
   */
  boolean isGrave() {
    return !to.equals(from) && !"UTILITY".equals(to);
  }
}
