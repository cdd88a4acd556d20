package io.bspconsole.sandbox.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the end of a template's name asks the sandbox to do; {@code docs/sandbox.md} has the table.
 */
enum Mood {
  APPROVE_NOW,
  AS_MARKETING(Happening.approved()),
  PAUSE(Happening.approved(), Happening.paused()),
  DISABLE(Happening.approved(), Happening.disabled()),
  FLAG(Happening.approved(), Happening.flagged()),
  QUALITY_YELLOW(Happening.approved(), Happening.quality("YELLOW")),
  QUALITY_RED(Happening.approved(), Happening.quality("RED")),
  TWICE(Happening.approved(), Happening.approvedAgain()),
  LATE(Happening.approved(), Happening.pendingLate()),
  VIOLATION(Happening.approved(), Happening.violation(), Happening.restriction()),
  STAY_PENDING,
  TIMEOUT(Happening.approved()),
  FAULT(Happening.approved()),
  LIMIT(Happening.approved()),
  REFUSE;

  private static final Pattern REJECTION = Pattern.compile(".*_reject_([a-z]+(?:_[a-z]+)*)");

  /** Variables with nothing but blanks between them; Meta rejects such a template. */
  private static final Pattern ADJACENT = Pattern.compile("}}\\s*\\{\\{");

  private final List<Happening> story;

  Mood(Happening... story) {
    this.story = List.of(story);
  }

  /** The mood that the name ends in; empty for an ordinary name. */
  static Optional<Mood> of(String name) {
    return Arrays.stream(values())
        .filter(mood -> name.endsWith("_" + mood.name().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** What happens to a new template, in this order. */
  static List<Happening> story(StoredTemplate template) {
    Matcher rejection = REJECTION.matcher(template.name());
    if (rejection.matches()) {
      return List.of(Happening.rejected(rejection.group(1).toUpperCase(Locale.ROOT)));
    }
    return of(template.name()).map(mood -> mood.story).orElseGet(() -> judged(template));
  }

  /**
   * What happens to a template whose content alone counts: one without a mood, or an edited one.
   */
  static List<Happening> judged(StoredTemplate template) {
    boolean adjacent = ADJACENT.matcher(template.text("BODY").orElse("")).find();
    return List.of(adjacent ? Happening.rejected("INVALID_FORMAT") : Happening.approved());
  }
}
