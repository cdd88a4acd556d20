package io.bspconsole.kernel;

import java.util.Optional;
import java.util.UUID;

/** One round of in-house review. */
public record ReviewId(UUID value) {

  /** A new id: a version 7 UUID, so that ids made later sort later. */
  public static ReviewId next() {
    return new ReviewId(Uuids.next());
  }

  /** Reads an id out of a URL; empty for anything that is no UUID. */
  public static Optional<ReviewId> parse(String text) {
    return Uuids.parse(text).map(ReviewId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
