package io.bspconsole.clients;

import java.util.UUID;

/** One likeness that screening found for a client. */
public record HitId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
