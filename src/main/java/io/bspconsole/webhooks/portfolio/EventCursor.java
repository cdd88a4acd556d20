package io.bspconsole.webhooks.portfolio;

import io.bspconsole.kernel.CursorText;
import java.time.Instant;
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
    return CursorText.write(newer ? "newer" : "older", receivedAt, id);
  }

  /** Reads {@link #text}; empty for anything else. */
  public static Optional<EventCursor> parse(String text) {
    return CursorText.read(text, 3)
        .filter(parts -> parts.parts().getFirst().matches("newer|older"))
        .flatMap(parts ->
            parts
                .instant(1)
                .flatMap(at ->
                    parts
                        .id(2)
                        .map(id ->
                            new EventCursor(parts.parts().getFirst().equals("newer"), at, id))));
  }
}
