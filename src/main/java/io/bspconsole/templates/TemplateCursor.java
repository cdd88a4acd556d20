package io.bspconsole.templates;

import io.bspconsole.kernel.Uuids;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where a page of templates ended; the next one begins behind it. */
public record TemplateCursor(Instant updatedAt, UUID id) {

  /** The last moment that the database can compare with. */
  private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

  /** Reads what {@link #toString} wrote; empty for anything else. */
  public static Optional<TemplateCursor> parse(String text) {
    int cut = text.indexOf('~');
    if (cut < 0) {
      return Optional.empty();
    }
    try {
      Instant updatedAt = Instant.parse(text.substring(0, cut));
      return Uuids.parse(text.substring(cut + 1))
          .map(id -> new TemplateCursor(updatedAt, id))
          .filter(cursor -> updatedAt.isAfter(Instant.EPOCH) && updatedAt.isBefore(END));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return updatedAt + "~" + id;
  }
}
