package io.bspconsole.access;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who acts: a person who signed in, or an API key.
 *
 * @param name as it stands in histories
 * @param everywhere permissions in all clients within reach; empty for people of a client
 * @param reach the clients for which {@code everywhere} holds
 * @param within permissions in single clients
 */
public record Actor(
    PersonId id,
    String name,
    Set<String> everywhere,
    Reach reach,
    Map<ClientId, Set<String>> within)
    implements Serializable {

  public Actor {
    everywhere = Set.copyOf(everywhere);
    within = Map.copyOf(within);
  }

  /** Somebody who is not narrowed: his permissions everywhere hold in all clients. */
  public Actor(
      PersonId id, String name, Set<String> everywhere, Map<ClientId, Set<String>> within) {
    this(id, name, everywhere, Reach.ALL, within);
  }

  /** True for people and keys of the provider. */
  public boolean isStaff() {
    return !everywhere.isEmpty();
  }

  /** Does this actor see every client? */
  public boolean seesAll() {
    return isStaff() && reach.isAll();
  }

  /**
   * May this be done without naming a client? Lists may be opened by staff who are narrowed too;
   * what such lists show is a matter of {@link PortfolioSql}.
   */
  public boolean may(String permission) {
    return mayInAll(permission)
        || (everywhere.contains(permission) && NarrowedRights.inLists(permission));
  }

  /** May this be done in every client, whichever it is? */
  public boolean mayInAll(String permission) {
    return reach.isAll() && everywhere.contains(permission);
  }

  /** May this be done for that client? */
  public boolean may(String permission, ClientId client) {
    return mayInAll(permission)
        || (everywhere.contains(permission)
            && reach.includes(client)
            && NarrowedRights.inNamedClients(permission))
        || within.getOrDefault(client, Set.of()).contains(permission);
  }

  /** Is there anything at all that may be done for that client? */
  public boolean mayEnter(ClientId client) {
    return (isStaff() && reach.includes(client)) || within.containsKey(client);
  }

  /** The clients this actor belongs to; empty for staff, who belong to the provider. */
  public Collection<ClientId> clients() {
    return within.keySet();
  }

  /** Every permission held anywhere: what a page may ask before a client is known. */
  public Set<String> anywhere() {
    Set<String> all =
        everywhere.stream()
            .filter(permission -> reach.isAll() || NarrowedRights.inNamedClients(permission))
            .collect(Collectors.toCollection(HashSet::new));
    within.values().forEach(all::addAll);
    return all;
  }
}
