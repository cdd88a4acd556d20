package io.bspconsole.meta;

import java.time.Duration;

/** Meta could not be asked: no connection, a time-out, a fault of its own, or a limit reached. */
public class MetaUnavailable extends RuntimeException {

  private final Duration after;
  private final boolean concernsApp;

  public MetaUnavailable(String message) {
    this(message, Duration.ZERO);
  }

  public MetaUnavailable(String message, Throwable cause) {
    super(message, cause);
    this.after = Duration.ZERO;
    this.concernsApp = false;
  }

  public MetaUnavailable(String message, Duration after) {
    this(message, after, false);
  }

  /**
   * @param after see {@link #after}
   * @param concernsApp see {@link #concernsApp}
   */
  public MetaUnavailable(String message, Duration after, boolean concernsApp) {
    super(message);
    this.after = after;
    this.concernsApp = concernsApp;
  }

  /** How long to keep away at least; zero where nobody asked for that. */
  public Duration after() {
    return after;
  }

  /** Whether calls for any other account would fare the same: it is the app that is limited. */
  public boolean concernsApp() {
    return concernsApp;
  }
}
