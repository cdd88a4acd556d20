package io.bspconsole.reviews;

import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.ReviewId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.VersionId;
import io.bspconsole.templates.content.ContentHash;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One round of review of one submitted version.
 *
 * @param content what clearance is bound to
 * @param decision absent while the round is open
 * @param desk who has it in hand, and when it is due
 */
public record Review(
    ClientId client,
    ReviewId id,
    TemplateId template,
    VersionId version,
    int number,
    String templateName,
    String language,
    String category,
    ContentHash content,
    PersonId submittedBy,
    String submittedByName,
    Instant submittedAt,
    ReviewState state,
    @Nullable Decision decision,
    Desk desk) {

  /**
   * How a round was decided; comment and clauses where the kind of decision asks for them.
   *
   * @param clauses the weightiest first
   */
  public record Decision(
      PersonId by, String byName, Instant at, @Nullable String comment, List<ClauseCode> clauses) {

    public Decision {
      clauses = List.copyOf(clauses);
    }
  }

  /**
   * Who has a round in hand.
   *
   * @param needed how many have to clear it, one or two
   * @param first who cleared it as the first of two
   * @param held who opened it, and until when it is kept from others; may have ended
   * @param assigned whose it is by the rules
   * @param laterUntil until then it was laid aside; may have ended
   * @param dueAt by our clock; absent in rounds from before there was one
   */
  public record Desk(
      int needed,
      @Nullable Mark first,
      @Nullable Mark held,
      @Nullable Mark assigned,
      @Nullable Instant laterUntil,
      @Nullable Instant dueAt) {

    /** Whoever else has it in hand now. */
    public @Nullable Mark heldFrom(PersonId reader, Instant now) {
      return held != null && held.at().isAfter(now) && !held.person().equals(reader) ? held : null;
    }
  }

  /** Somebody, and a moment. */
  public record Mark(PersonId person, String name, Instant at) {}
}
