package io.bspconsole.access;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a person who signed in, or an API key.
 *
 * @param maker who made the key; absent for people, and for keys that nobody made
 * @param id of the person, or of the key
 * @param name as it stands in histories
 * @param everywhere permissions in all clients within reach; empty for people of a client
 * @param reach the clients for which {@code everywhere} holds
 * @param within permissions in single clients
 */
public record Actor(
    Kind kind,
    @Nullable PersonId maker,
    PersonId id,
    String name,
    Set<String> everywhere,
    Reach reach,
    Map<ClientId, Set<String>> within)
    implements Serializable {

  /** What acts. */
  public enum Kind {
    PERSON,
    KEY
  }

  public Actor {
    everywhere = Set.copyOf(everywhere);
    within = Map.copyOf(within);
  }

  /** A person. */
  public Actor(
      PersonId id,
      String name,
      Set<String> everywhere,
      Reach reach,
      Map<ClientId, Set<String>> within) {
    this(Kind.PERSON, null, id, name, everywhere, reach, within);
  }

  /** A person who is not narrowed: his permissions everywhere hold in all clients. */
  public Actor(
      PersonId id, String name, Set<String> everywhere, Map<ClientId, Set<String>> within) {
    this(id, name, everywhere, Reach.ALL, within);
  }

  /** An API key. */
  public static Actor ofKey(
      PersonId id,
      @Nullable PersonId maker,
      String name,
      Set<String> everywhere,
      Map<ClientId, Set<String>> within) {
    return new Actor(Kind.KEY, maker, id, name, everywhere, Reach.ALL, within);
  }

  /** The same, with other permissions. */
  public Actor with(Set<String> otherEverywhere, Map<ClientId, Set<String>> otherWithin) {
    return new Actor(kind, maker, id, name, otherEverywhere, reach, otherWithin);
  }

  /** Whose work it is what this actor writes: nobody of these judges it. */
  public Set<PersonId> authors() {
    return maker == null ? Set.of(id) : Set.of(id, maker);
  }

  /** True for people of the provider and for those of its keys that are for all clients. */
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

  /** The clients whose people or key this is, or for which alone a key of the provider is. */
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
