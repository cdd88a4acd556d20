package io.bspconsole.clients;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was asked of Meta about a number.
 *
 * @param detail what was asked for, and Meta's words where it refused; never a PIN or a code
 * @param byName who asked
 */
public record CallLine(
    CallKind kind, State state, @Nullable String detail, String byName, Instant at) {

  /** What came of it. Words: {@code clients.call.state.*}. Stored. */
  public enum State {
    /** Being made, or cut off by an end of the console: then nobody knows. */
    UNDER_WAY,
    TAKEN,
    REFUSED,
    /** Meta was not reached, or answered nothing of its own. */
    NOT_SENT,
    /** The call was cut off: Meta may have taken it. */
    UNCERTAIN
  }
}
