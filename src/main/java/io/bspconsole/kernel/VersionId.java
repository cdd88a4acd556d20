package io.bspconsole.kernel;

import java.util.Optional;
import java.util.UUID;

/** One immutable version of a template's content. */
public record VersionId(UUID value) {

  /** A new id: a version 7 UUID, so that ids made later sort later. */
  public static VersionId next() {
    return new VersionId(Uuids.next());
  }

  /** Reads an id out of a URL; empty for anything that is no UUID. */
  public static Optional<VersionId> parse(String text) {
    return Uuids.parse(text).map(VersionId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
