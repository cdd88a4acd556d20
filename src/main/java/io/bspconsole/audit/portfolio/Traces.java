package io.bspconsole.audit.portfolio;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * The ids under which trails know a person.
 *
 * @param id the person's own, or that of the first invitation where there never was an account
 * @param others of invitations, which stand for the person until they are accepted
 */
public record Traces(UUID id, Set<UUID> others) {

  public Traces {
    others = Set.copyOf(others);
  }

  public Set<UUID> all() {
    Set<UUID> all = new LinkedHashSet<>(others);
    all.add(id);
    return all;
  }
}
