package io.bspconsole.keys.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.keys.KeyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key that works, and as whom. */
public record KnownKey(KeyId id, Actor actor, @Nullable Instant lastUsedAt) {}
