package io.bspconsole.webhooks.portfolio;

import io.bspconsole.kernel.Uuids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in the list of events: the rows beyond it are older or newer.
 *
 * @param newer true for the page towards the present
 */
public record EventCursor(boolean newer, Instant receivedAt, UUID id) {

  /** The form in which a URL keeps it. */
  public String text() {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, receivedAt);
    return (newer ? "n" : "o") + micros + "." + id;
  }

  /** Reads {@link #text}; empty for anything else. */
  public static Optional<EventCursor> parse(String text) {
    int dot = text.indexOf('.');
    if (dot < 2 || dot > 17 || !text.substring(0, dot).matches("[no][0-9]+")) {
      return Optional.empty();
    }
    long micros = Long.parseLong(text.substring(1, dot));
    return Uuids.parse(text.substring(dot + 1))
        .map(id ->
            new EventCursor(
                text.charAt(0) == 'n', Instant.EPOCH.plus(micros, ChronoUnit.MICROS), id));
  }
}
