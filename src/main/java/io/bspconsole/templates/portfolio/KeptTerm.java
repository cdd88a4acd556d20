package io.bspconsole.templates.portfolio;

import io.bspconsole.templates.check.OwnTerm;
import java.time.Instant;
import java.util.UUID;

/**
 * A term of the provider's own, as it is kept.
 *
 * @param by the name of whoever added it, or switched it off
 */
public record KeptTerm(UUID id, OwnTerm term, String comment, String by, Instant at) {

  /** The longest comment, in characters. */
  public static final int LONGEST_COMMENT = 500;
}
