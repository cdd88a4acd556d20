package io.bspconsole.access;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who acts: a person who signed in, or an API key.
 *
 * @param name as it stands in histories
 * @param everywhere permissions over all clients; empty for people of a client
 * @param within permissions in single clients
 */
public record Actor(
    PersonId id, String name, Set<String> everywhere, Map<ClientId, Set<String>> within)
    implements Serializable {

  public Actor {
    everywhere = Set.copyOf(everywhere);
    within = Map.copyOf(within);
  }

  /** True for people and keys of the provider. */
  public boolean isStaff() {
    return !everywhere.isEmpty();
  }

  /** May this be done over all clients? */
  public boolean may(String permission) {
    return everywhere.contains(permission);
  }

  /** May this be done for that client? */
  public boolean may(String permission, ClientId client) {
    return everywhere.contains(permission)
        || within.getOrDefault(client, Set.of()).contains(permission);
  }

  /** Is there anything at all that may be done for that client? */
  public boolean mayEnter(ClientId client) {
    return isStaff() || within.containsKey(client);
  }

  /** The clients this actor belongs to; empty for staff, who belong to the provider. */
  public Collection<ClientId> clients() {
    return within.keySet();
  }

  /** Every permission held anywhere: what a page may ask before a client is known. */
  public Set<String> anywhere() {
    Set<String> all = new HashSet<>(everywhere);
    within.values().forEach(all::addAll);
    return all;
  }
}
