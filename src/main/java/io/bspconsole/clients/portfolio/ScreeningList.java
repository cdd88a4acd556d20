package io.bspconsole.clients.portfolio;

import io.bspconsole.clients.ListKind;
import java.time.Instant;
import java.util.UUID;

/**
 * A list that clients are held against.
 *
 * @param entries how many it has
 * @param byName who uploaded it; empty for the one that the console keeps
 */
public record ScreeningList(
    UUID id, ListKind kind, String name, int entries, String byName, Instant at) {}
