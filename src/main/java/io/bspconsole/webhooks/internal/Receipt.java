package io.bspconsole.webhooks.internal;

import java.time.Duration;
import java.time.Instant;

/**
 * When a delivery came.
 *
 * @param ahead how far ahead of our clock Meta's may be
 */
record Receipt(Instant at, Duration ahead) {

  /**
   * Is this a time that Meta's clock can have shown? One that lies further ahead would make every
   * later event look old.
   */
  boolean admits(Instant stated) {
    return !stated.isAfter(at.plus(ahead));
  }
}
