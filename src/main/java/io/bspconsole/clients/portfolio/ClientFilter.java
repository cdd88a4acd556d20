package io.bspconsole.clients.portfolio;

import io.bspconsole.clients.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Which clients a list shows.
 *
 * @param search part of a name, a legal name or a city, in any case; empty for all
 * @param standing absent for all
 */
public record ClientFilter(String search, @Nullable Standing standing) {

  /** All clients. */
  public static ClientFilter all() {
    return new ClientFilter("", null);
  }
}
