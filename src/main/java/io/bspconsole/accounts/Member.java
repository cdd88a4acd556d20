package io.bspconsole.accounts;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.PersonId;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a client, or of the provider.
 *
 * @param enabled may sign in
 * @param since when the account was opened
 * @param language in which he reads; English where he chose none
 * @param sight the clients that somebody of the provider sees; absent for people of a client
 */
public record Member(
    PersonId id,
    String name,
    String email,
    boolean enabled,
    Set<Role> roles,
    Instant since,
    Locale language,
    @Nullable Sight sight) {

  public Member {
    roles = Set.copyOf(roles);
  }

  /** The same person, with the clients he sees. */
  public Member seeing(@Nullable Sight seen) {
    return new Member(id, name, email, enabled, roles, since, language, seen);
  }

  /** Somebody of the provider who lets others in; one who is narrowed does not. */
  public boolean isAdministrator() {
    return roles.contains(Role.ADMINISTRATOR) && sight != null && sight.all();
  }
}
