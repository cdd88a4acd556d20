package io.bspconsole.isolation;

import io.bspconsole.kernel.ClientId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/**
 * Somebody, or something, that tries to get in.
 *
 * @param name in findings
 * @param signedIn absent for those whom sign-in does not let through
 * @param everywhere roles over all clients; for staff who are narrowed, that they are
 * @param within roles in single clients
 * @param credentials the e-mail of a person, the secret of a key, or empty
 */
record Subject(
    String name,
    @Nullable Authentication signedIn,
    Set<String> everywhere,
    Map<ClientId, Set<String>> within,
    String credentials) {

  /** How the matrix calls staff who are narrowed to named clients. */
  static final String NARROWED = "narrowed";

  boolean isNarrowed() {
    return everywhere.contains(NARROWED);
  }

  boolean isKey() {
    return name.endsWith("key");
  }

  /** The roles that count for a client; empty for one that this subject may not enter. */
  Set<String> rolesIn(ClientId client) {
    return everywhere.isEmpty() || isNarrowed()
        ? within.getOrDefault(client, Set.of())
        : everywhere;
  }

  /** The roles that count where no client is named: wherever they hold, unless that is narrowed. */
  Set<String> roles() {
    if (isNarrowed()) {
      return everywhere;
    }
    Set<String> all = new HashSet<>(everywhere);
    within.values().forEach(all::addAll);
    return all;
  }

  boolean enters(ClientId client) {
    return !rolesIn(client).isEmpty();
  }

  @Override
  public String toString() {
    return name;
  }
}
