package io.bspconsole.keys;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key as lists show it; never its secret.
 *
 * @param label how its secret begins; empty for the fixed keys of the demo
 * @param clientName of the client in its scope; absent for a key for all
 * @param expiresAt absent for a key without end
 * @param madeBy the name of its maker; absent for the fixed keys of the demo
 * @param makerGone the maker was disabled, or has no role on the key's side any more
 * @param lastUsedAt to the minute; absent while it was never used
 * @param lastUsedFrom the address of that call
 */
public record KeySummary(
    KeyId id,
    String name,
    String label,
    KeyScope scope,
    @Nullable String clientName,
    Set<KeyRight> rights,
    KeyState state,
    Instant madeAt,
    @Nullable String madeBy,
    boolean makerGone,
    @Nullable Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable String lastUsedFrom,
    @Nullable Revocation revocation) {

  public KeySummary {
    rights = Set.copyOf(rights);
  }

  /** When, by whom and why a key was taken back. */
  public record Revocation(Instant at, String byName, String reason) {}
}
