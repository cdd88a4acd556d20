package io.bspconsole.kernel;

import java.util.Optional;
import java.util.UUID;

/** One business phone number, as the console knows it; Meta's own id is a {@link MetaId}. */
public record PhoneNumberId(UUID value) {

  /** A new id: a version 7 UUID, so that ids made later sort later. */
  public static PhoneNumberId next() {
    return new PhoneNumberId(Uuids.next());
  }

  /** Reads an id out of a URL; empty for anything that is no UUID. */
  public static Optional<PhoneNumberId> parse(String text) {
    return Uuids.parse(text).map(PhoneNumberId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
