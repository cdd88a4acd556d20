package io.bspconsole.audit;

import io.bspconsole.kernel.Uuids;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A place in a trail, and which way one goes from it; a text in addresses. */
public record TrailCursor(boolean newer, Instant at, ChainId chain, long seq) {

  static TrailCursor newerThan(Entry entry) {
    return new TrailCursor(true, entry.at(), entry.chain(), entry.seq());
  }

  static TrailCursor olderThan(Entry entry) {
    return new TrailCursor(false, entry.at(), entry.chain(), entry.seq());
  }

  /** Reads {@link #text}; empty for anything else. */
  public static Optional<TrailCursor> parse(String text) {
    String[] parts = text.split("_", -1);
    if (parts.length != 4 || !parts[0].matches("newer|older")) {
      return Optional.empty();
    }
    try {
      Instant at = Instant.EPOCH.plus(Long.parseLong(parts[1]), ChronoUnit.MICROS);
      long seq = Long.parseLong(parts[3]);
      return Uuids.parse(parts[2])
          .map(chain -> new TrailCursor(parts[0].equals("newer"), at, new ChainId(chain), seq));
    } catch (NumberFormatException | ArithmeticException | DateTimeException _) {
      return Optional.empty();
    }
  }

  public String text() {
    return String.join(
        "_",
        newer ? "newer" : "older",
        Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)),
        chain.toString(),
        Long.toString(seq));
  }
}
