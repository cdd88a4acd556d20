package io.bspconsole.meta;

/** Meta could not be asked: no connection, a time-out, a fault of its own, or a limit reached. */
public class MetaUnavailable extends RuntimeException {

  public MetaUnavailable(String message) {
    super(message);
  }

  public MetaUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
