package io.bspconsole.clients;

import io.bspconsole.kernel.Uuids;
import java.util.UUID;

/** One of the provider's onboarding steps; each client goes through it once. */
public record StepId(UUID value) {

  public static StepId next() {
    return new StepId(Uuids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
