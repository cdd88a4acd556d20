package io.bspconsole.accounts.factors;

import io.bspconsole.kernel.Uuids;
import java.util.UUID;

/** Names one authenticator of somebody. */
public record FactorId(UUID value) {

  static FactorId next() {
    return new FactorId(Uuids.next());
  }
}
