package io.bspconsole.templates;

import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.VersionId;
import io.bspconsole.templates.content.ContentHash;
import org.jspecify.annotations.Nullable;

/**
 * How a review answers a submitted version. Needs {@link
 * io.bspconsole.access.Permission#REVIEW_DECIDE}; the actor of the call is the one who decides.
 */
public interface TemplateVerdicts {

  /**
   * Clears the version and queues it for Meta, in one transaction.
   *
   * @param content what the reviewer saw; another hash voids the clearance
   */
  Verdict clear(ClientId client, VersionId version, ContentHash content);

  /** Hands the version back to its author, who may correct it and submit anew. */
  Verdict requestChanges(
      ClientId client, VersionId version, String comment, @Nullable ClauseCode clause);

  /** Refuses the version. */
  Verdict decline(ClientId client, VersionId version, String comment, ClauseCode clause);

  /** What came of a verdict. */
  enum Verdict {
    DONE,
    /** The decider wrote or submitted this version himself. */
    OWN_WORK,
    /** The version is not in review any more: somebody was faster. */
    NOT_IN_REVIEW,
    /** The content is not the one that was looked at. */
    OTHER_CONTENT,
    /** Nothing may be sent to Meta for this client as it stands. */
    CLIENT_MAY_NOT_SUBMIT
  }
}
