package io.bspconsole.accounts;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.EmailAddress;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An invitation that waits to be accepted.
 *
 * @param client absent for the provider's people
 * @param expiresAt after this the link in the mail opens nothing
 */
public record Invitation(
    InvitationId id,
    EmailAddress email,
    @Nullable ClientId client,
    Set<Role> roles,
    String invitedByName,
    Instant invitedAt,
    Instant expiresAt) {

  public Invitation {
    roles = Set.copyOf(roles);
  }
}
