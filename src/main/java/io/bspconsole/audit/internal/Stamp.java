package io.bspconsole.audit.internal;

import io.bspconsole.audit.ActorKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, when and from where.
 *
 * @param actor absent for Meta and the console
 * @param name empty for Meta and the console
 * @param address of the network, empty where no request was the cause
 * @param agent as the browser or program calls itself, empty where no request was the cause
 */
record Stamp(
    Instant at, ActorKind kind, @Nullable UUID actor, String name, String address, String agent) {}
