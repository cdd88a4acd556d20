package io.bspconsole.templates;

import io.bspconsole.kernel.CursorText;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where a page of templates ended; the next one begins behind it. */
public record TemplateCursor(Instant updatedAt, UUID id) {

  /** Reads what {@link #text} wrote; empty for anything else. */
  public static Optional<TemplateCursor> parse(String text) {
    return CursorText.read(text, 2)
        .flatMap(parts ->
            parts.instant(0).flatMap(at -> parts.id(1).map(id -> new TemplateCursor(at, id))));
  }

  public String text() {
    return CursorText.write(updatedAt, id);
  }
}
