package io.bspconsole.keys;

import io.bspconsole.access.Actor;
import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * Whose key it is, and for which clients.
 *
 * @param client the only one it is for; absent for all, which only keys of the provider are
 */
public record KeyScope(Role.Side side, @Nullable ClientId client) {

  public KeyScope {
    if (side == Role.Side.CLIENT && client == null) {
      throw new IllegalArgumentException("A client's key is for that client");
    }
  }

  /** A key of the provider, for all clients or for one. */
  public static KeyScope provider(@Nullable ClientId client) {
    return new KeyScope(Role.Side.PROVIDER, client);
  }

  /** A key of a client, for itself. */
  public static KeyScope client(ClientId client) {
    return new KeyScope(Role.Side.CLIENT, client);
  }

  /** May the actor do this wherever such a key may? */
  boolean allows(Actor actor, String permission) {
    return client == null ? actor.mayInAll(permission) : actor.may(permission, client);
  }
}
