package io.bspconsole.audit;

import io.bspconsole.kernel.CursorText;
import java.time.Instant;
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
    return CursorText.read(text, 4)
        .filter(parts -> parts.parts().getFirst().matches("newer|older"))
        .flatMap(TrailCursor::of);
  }

  private static Optional<TrailCursor> of(CursorText parts) {
    boolean newer = parts.parts().getFirst().equals("newer");
    Optional<Instant> at = parts.instant(1);
    Optional<ChainId> chain = parts.id(2).map(ChainId::new);
    Optional<Long> seq = parts.number(3);
    return at.isPresent() && chain.isPresent() && seq.isPresent()
        ? Optional.of(new TrailCursor(newer, at.get(), chain.get(), seq.get()))
        : Optional.empty();
  }

  public String text() {
    return CursorText.write(newer ? "newer" : "older", at, chain, seq);
  }
}
