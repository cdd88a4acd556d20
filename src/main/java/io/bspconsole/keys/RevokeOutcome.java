package io.bspconsole.keys;

import io.bspconsole.keys.KeySummary.Revocation;

/** What came of taking a key back. */
public sealed interface RevokeOutcome {

  /** In characters. */
  int LONGEST_REASON = 300;

  /** From now on calls with it are refused. */
  record Revoked(String name) implements RevokeOutcome {}

  /** Somebody else had done it before. */
  record AlreadyRevoked(Revocation earlier) implements RevokeOutcome {}

  /**
   * Nothing was done: there was no reason, one longer than {@link #LONGEST_REASON}, or one with
   * characters that nobody sees.
   */
  record UnusableReason() implements RevokeOutcome {}
}
