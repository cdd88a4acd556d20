package io.bspconsole.templates.check;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What counts for a template besides its content: what is there already, in its account at Meta.
 *
 * @param templates how many templates the account has, each language counted
 * @param createdInHour how many were created there within the last hour
 * @param creates true when this one would be created, false when it would be edited
 * @param approved true when Meta has approved it
 * @param editsInDay how often it was edited within the last 24 hours
 * @param editsInMonth and within the last 30 days
 * @param sameWording the name of another template with the same body and footer
 * @param nameDeletedAt when a template of this name was deleted that had been approved, within the
 *     last 30 days
 * @param beingDeleted true while Meta still deletes this very template
 */
public record Surroundings(
    long templates,
    long createdInHour,
    boolean creates,
    boolean approved,
    long editsInDay,
    long editsInMonth,
    @Nullable String sameWording,
    @Nullable Instant nameDeletedAt,
    boolean beingDeleted) {

  /** Where nothing is known of them, as for a template that is only tried out. */
  public static final Surroundings UNKNOWN =
      new Surroundings(0, 0, false, false, 0, 0, null, null, false);
}
