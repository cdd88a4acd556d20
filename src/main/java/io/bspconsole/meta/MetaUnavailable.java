package io.bspconsole.meta;

import java.time.Duration;

/** Meta could not be asked: no connection, a time-out, a fault of its own, or a limit reached. */
public class MetaUnavailable extends RuntimeException {

  private final Duration after;

  public MetaUnavailable(String message) {
    this(message, Duration.ZERO);
  }

  public MetaUnavailable(String message, Throwable cause) {
    super(message, cause);
    this.after = Duration.ZERO;
  }

  /**
   * @param after see {@link #after}
   */
  public MetaUnavailable(String message, Duration after) {
    super(message);
    this.after = after;
  }

  /** How long to keep away at least; zero where nobody asked for that. */
  public Duration after() {
    return after;
  }
}
