package io.bspconsole.templates;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.VersionId;
import io.bspconsole.templates.content.ContentHash;

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

  /**
   * The first of two reviewers clears: the same is asked as of {@link #clear}, it is told, and the
   * version stays in review.
   */
  Verdict clearFirst(ClientId client, VersionId version, ContentHash content);

  /**
   * Takes a clearance back: the version is in review again, and nothing goes to Meta.
   *
   * @return {@link Verdict#NOT_IN_REVIEW} once it is on its way
   */
  Verdict takeBack(ClientId client, VersionId version);

  /** Hands the version back to its author, who may correct it and submit anew. */
  Verdict requestChanges(ClientId client, VersionId version, Objection objection);

  /** Refuses the version. */
  Verdict decline(ClientId client, VersionId version, Objection objection);

  /** What came of a verdict. */
  enum Verdict {
    DONE,
    /** The decider wrote or submitted this version himself. */
    OWN_WORK,
    /** The version is not in that state any more: somebody was faster. */
    NOT_IN_REVIEW,
    /** The content is not the one that was looked at. */
    OTHER_CONTENT,
    /** Nothing may be sent to Meta for this client as it stands. */
    CLIENT_MAY_NOT_SUBMIT
  }
}
