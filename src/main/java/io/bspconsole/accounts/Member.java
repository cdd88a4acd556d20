package io.bspconsole.accounts;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.PersonId;
import java.time.Instant;
import java.util.Set;

/**
 * Somebody of a client.
 *
 * @param enabled may sign in
 * @param since when the account was opened
 */
public record Member(
    PersonId id, String name, String email, boolean enabled, Set<Role> roles, Instant since) {

  public Member {
    roles = Set.copyOf(roles);
  }
}
