package io.bspconsole.keys;

import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** One API key. Keys made later have greater ids, to the millisecond. */
public record KeyId(UUID value) implements Serializable {

  /** A new id: a version 7 UUID. */
  public static KeyId next() {
    return new KeyId(Uuids.next());
  }

  /** Reads an id out of a URL; empty for anything that is no UUID. */
  public static Optional<KeyId> parse(String text) {
    return Uuids.parse(text).map(KeyId::new);
  }

  /** The id under which the key acts. */
  public PersonId actor() {
    return new PersonId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
