package io.bspconsole.keys;

import java.time.Duration;

/** Where a key stands. The first that fits, in the order in which they stand here. */
public enum KeyState {
  /** Somebody took it back. */
  REVOKED,
  /** Its time is over. */
  EXPIRED,
  /** It was the key of a client who left or was barred. */
  ENDED,
  /** Works, for no longer than {@link #SOON}. */
  EXPIRES_SOON,
  /** Works; nothing has called with it yet. */
  NEVER_USED,
  /** Works. */
  ACTIVE;

  /** How long before its end a key is said to end soon. */
  public static final Duration SOON = Duration.ofDays(14);

  /** Are calls with it accepted? */
  public boolean works() {
    return this == EXPIRES_SOON || this == NEVER_USED || this == ACTIVE;
  }
}
