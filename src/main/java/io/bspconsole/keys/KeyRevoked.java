package io.bspconsole.keys;

import io.bspconsole.kernel.PersonId;
import java.time.Instant;

/** A key was taken back. Published inside the transaction that does it. */
public record KeyRevoked(
    KeyId key,
    String name,
    String label,
    KeyScope scope,
    String reason,
    PersonId by,
    String byName,
    Instant at) {}
