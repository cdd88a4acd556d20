package io.bspconsole.kernel;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** A client: one business that the provider serves, and the tenant of everything it owns. */
public record ClientId(UUID value) implements Serializable {

  /** A new id: a version 7 UUID, so that ids made later sort later. */
  public static ClientId next() {
    return new ClientId(Uuids.next());
  }

  /** Reads an id out of a URL; empty for anything that is no UUID. */
  public static Optional<ClientId> parse(String text) {
    return Uuids.parse(text).map(ClientId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
