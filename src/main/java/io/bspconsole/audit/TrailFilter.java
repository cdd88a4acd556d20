package io.bspconsole.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are looked for; what is absent does not narrow.
 *
 * @param actor part of a name of a person or key
 * @param kind who did it, where it is no person
 * @param client part of a client's name; without meaning in the trail of one
 * @param template part of a template's name
 * @param about part of the name of what it is about, whatever that is
 * @param actions one of these; empty for all
 * @param from entries of this moment and later
 * @param before entries earlier than this
 * @param provider only the provider's own chain; without meaning in the trail of one client
 */
public record TrailFilter(
    @Nullable String actor,
    @Nullable ActorKind kind,
    @Nullable String client,
    boolean provider,
    @Nullable String template,
    @Nullable String about,
    Optional<Set<Action>> actions,
    @Nullable Instant from,
    @Nullable Instant before) {

  public static final TrailFilter ALL =
      new TrailFilter(null, null, null, false, null, null, Optional.empty(), null, null);
}
