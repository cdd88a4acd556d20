package io.bspconsole.kernel;

import java.util.Optional;
import java.util.UUID;

/** One WhatsApp Business Account, as the console knows it; Meta's own id is a {@link MetaId}. */
public record WabaId(UUID value) {

  /** A new id: a version 7 UUID, so that ids made later sort later. */
  public static WabaId next() {
    return new WabaId(Uuids.next());
  }

  /** Reads an id out of a URL; empty for anything that is no UUID. */
  public static Optional<WabaId> parse(String text) {
    return Uuids.parse(text).map(WabaId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
