package io.bspconsole.kernel;

import java.util.Optional;
import java.util.UUID;

/** One template of one client: a name in one language within one WhatsApp Business Account. */
public record TemplateId(UUID value) {

  /** A new id: a version 7 UUID, so that ids made later sort later. */
  public static TemplateId next() {
    return new TemplateId(Uuids.next());
  }

  /** Reads an id out of a URL; empty for anything that is no UUID. */
  public static Optional<TemplateId> parse(String text) {
    return Uuids.parse(text).map(TemplateId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
