package io.bspconsole.webhooks.portfolio;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** All there is to see of an event or a delivery. */
public sealed interface EventDetails {

  EventRow row();

  @Nullable EventClosing closing();

  /**
   * An event.
   *
   * @param json the value as Meta sent it, indented
   * @param attempts how often applying it broke
   * @param misses how often its object was looked for in vain
   * @param dueAt when it is tried again, while it is due
   * @param settledAt when it came to its state, if it has
   * @param closing absent for one that is not closed
   */
  record OfEvent(
      EventRow row,
      String json,
      int attempts,
      int misses,
      Instant dueAt,
      @Nullable Instant settledAt,
      @Nullable EventClosing closing)
      implements EventDetails {}

  /**
   * A delivery that could not be read.
   *
   * @param text its beginning: as text, or in hexadecimal where it is not UTF-8
   * @param size its length in bytes
   * @param closing absent for one that is not closed
   */
  record OfDelivery(
      EventRow row, String text, boolean hexadecimal, long size, @Nullable EventClosing closing)
      implements EventDetails {}
}
