package io.bspconsole.meta;

import io.bspconsole.kernel.MetaId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of sending something to Meta. */
public sealed interface SendOutcome {

  /**
   * Meta took it.
   *
   * @param status PENDING as a rule; APPROVED or REJECTED are possible at once
   * @param category what Meta made of it; it may differ from what was asked for
   */
  record Accepted(MetaId id, String status, String category) implements SendOutcome {}

  /** Meta did what was asked for, and says no more than that. */
  record Done() implements SendOutcome {}

  /** Meta refused it, and would again. */
  record Refused(MetaError error) implements SendOutcome {}

  /**
   * Meta did not take it now: a limit, a fault of its own, no connection.
   *
   * @param after how long to wait at least
   */
  record TryLater(MetaError error, Duration after) implements SendOutcome {}

  /** The call was cut off after it was sent: Meta may have taken it. */
  record Uncertain(String reason) implements SendOutcome {}

  /**
   * An error of Meta's.
   *
   * @param code Graph API error code, 0 where there was no readable answer
   * @param title Meta's words for people, in the language of the token's owner
   */
  record MetaError(int code, @Nullable Integer subcode, String message, @Nullable String title) {}
}
