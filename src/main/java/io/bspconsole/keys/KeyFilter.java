package io.bspconsole.keys;

import io.bspconsole.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which keys a list shows.
 *
 * @param search part of a key's name, of its label or of its client's name, in any case; empty for
 *     all
 * @param state absent for all
 * @param side whose keys; absent for everybody's
 */
public record KeyFilter(String search, @Nullable KeyState state, Role.@Nullable Side side) {

  /** All keys. */
  public static final KeyFilter ALL = new KeyFilter("", null, null);
}
