package io.bspconsole.clients;

import io.bspconsole.kernel.Uuids;
import java.util.UUID;

/** A file that screening of one client stands on. */
public record EvidenceId(UUID value) {

  static EvidenceId next() {
    return new EvidenceId(Uuids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
