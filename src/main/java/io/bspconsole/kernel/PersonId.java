package io.bspconsole.kernel;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** One person who signs in, of the provider or of a client. API keys act under ids of this kind. */
public record PersonId(UUID value) implements Serializable {

  /** A new id: a version 7 UUID, so that ids made later sort later. */
  public static PersonId next() {
    return new PersonId(Uuids.next());
  }

  /** Reads an id out of a URL; empty for anything that is no UUID. */
  public static Optional<PersonId> parse(String text) {
    return Uuids.parse(text).map(PersonId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
