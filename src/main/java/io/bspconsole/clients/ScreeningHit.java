package io.bspconsole.clients;

import io.bspconsole.clients.screening.NameMatch.Reason;
import io.bspconsole.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A likeness between a client and an entry of a list.
 *
 * @param value of the client's detail
 * @param score 0 to 100
 * @param firstBy who said something first; absent until then
 * @param firstByName his name; empty until then
 * @param secondByName who decided; empty until then
 */
public record ScreeningHit(
    HitId id,
    ListKind kind,
    String listName,
    String entryName,
    String entryNote,
    HitField field,
    String value,
    int score,
    Reason reason,
    HitState state,
    @Nullable PersonId firstBy,
    String firstByName,
    String firstComment,
    String secondByName,
    String secondComment,
    Instant foundAt,
    @Nullable Instant decidedAt) {}
