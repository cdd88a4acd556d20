package io.bspconsole.keys;

import io.bspconsole.kernel.PersonId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A key was made. Published inside the transaction that stores it. */
public record KeyMade(
    KeyId key,
    String name,
    String label,
    KeyScope scope,
    Set<KeyRight> rights,
    @Nullable Instant expiresAt,
    PersonId by,
    String byName,
    Instant at) {

  public KeyMade {
    rights = Set.copyOf(rights);
  }
}
