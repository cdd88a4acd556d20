package io.bspconsole.templates.check;

import static io.bspconsole.templates.check.Citation.meta;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The rules for what is there already.
 *
 * <p>Source: Meta, Templates overview (limits), Template management (names, edits), Template review
 * (duplicates).
 */
final class SurroundingRules {

  private static final int UNVERIFIED = 250;
  private static final int VERIFIED = 6_000;
  private static final int CREATIONS_IN_HOUR = 100;
  private static final int EDITS_IN_DAY = 1;
  private static final int EDITS_IN_MONTH = 10;
  private static final Duration NAME_IS_KEPT = Duration.ofDays(30);

  private static final int LIMIT_REACHED = 2388019;
  private static final int BEING_DELETED = 2388023;

  private SurroundingRules() {}

  static List<Rule> all() {
    return List.of(
        rule(meta("template-limit").subcode(LIMIT_REACHED), SurroundingRules::full),
        rule(meta("template-limit-near").subcode(LIMIT_REACHED).warning(), SurroundingRules::many),
        rule(meta("creations-in-hour").warning(), SurroundingRules::creations),
        rule(meta("edit-quota").warning(), SurroundingRules::edits),
        rule(meta("duplicate-wording"), SurroundingRules::duplicate),
        rule(meta("name-kept"), SurroundingRules::name),
        rule(meta("being-deleted").subcode(BEING_DELETED), SurroundingRules::deleted));
  }

  /** An account has no room for another template, even of a verified business. */
  private static void full(Reading reading, Notes notes) {
    Surroundings now = reading.surroundings();
    if (now.creates() && now.templates() >= VERIFIED) {
      notes.add("/name", now.templates(), VERIFIED);
    }
  }

  /** It has none if the business is not verified, which only Meta knows. */
  private static void many(Reading reading, Notes notes) {
    Surroundings now = reading.surroundings();
    if (now.creates() && now.templates() >= UNVERIFIED && now.templates() < VERIFIED) {
      notes.add("/name", now.templates(), UNVERIFIED, VERIFIED);
    }
  }

  private static void creations(Reading reading, Notes notes) {
    Surroundings now = reading.surroundings();
    if (now.creates() && now.createdInHour() >= CREATIONS_IN_HOUR) {
      notes.add("/name", now.createdInHour(), CREATIONS_IN_HOUR);
    }
  }

  /** Only approved templates have quotas. It may be another day when the version is sent. */
  private static void edits(Reading reading, Notes notes) {
    Surroundings now = reading.surroundings();
    if (now.approved() && now.editsInDay() >= EDITS_IN_DAY) {
      notes.add("/name", 0, now.editsInDay(), EDITS_IN_DAY);
    }
    if (now.approved() && now.editsInMonth() >= EDITS_IN_MONTH) {
      notes.add("/name", 1, now.editsInMonth(), EDITS_IN_MONTH);
    }
  }

  private static void duplicate(Reading reading, Notes notes) {
    String other = reading.surroundings().sameWording();
    if (other != null && !reading.isAuthentication()) {
      notes.add("/components", Words.shortened(other));
    }
  }

  private static void name(Reading reading, Notes notes) {
    Instant deleted = reading.surroundings().nameDeletedAt();
    if (deleted != null && reading.surroundings().creates()) {
      notes.add("/name", deleted.plus(NAME_IS_KEPT).toString().substring(0, 10));
    }
  }

  private static void deleted(Reading reading, Notes notes) {
    if (reading.surroundings().beingDeleted()) {
      notes.add("/name");
    }
  }

  private static Rule rule(Citation citation, BiConsumer<Reading, Notes> look) {
    return new Surrounding(citation, look);
  }

  private record Surrounding(Citation citation, BiConsumer<Reading, Notes> how) implements Rule {

    @Override
    public void look(Reading reading, Notes notes) {
      how.accept(reading, notes);
    }
  }
}
