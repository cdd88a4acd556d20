package io.bspconsole.clients.portfolio;

import java.util.UUID;

/** One {@link AccountClaim}. */
public record ClaimId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
