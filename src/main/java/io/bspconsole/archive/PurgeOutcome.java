package io.bspconsole.archive;

import java.time.Instant;

/** What came of purging a client. */
public sealed interface PurgeOutcome {

  /**
   * All that belonged to the client is gone; its trail stays.
   *
   * @param rows how many were deleted
   */
  record Purged(long rows) implements PurgeOutcome {}

  /** The client has neither left nor is it barred. */
  record NotOver() implements PurgeOutcome {}

  /** It is kept until then, and nobody said that it is to go early. */
  record Early(Instant keptUntil) implements PurgeOutcome {}

  /** The trail must tell why, in 1 to {@link ClientArchive#LONGEST_REASON} characters. */
  record NoReason() implements PurgeOutcome {}
}
