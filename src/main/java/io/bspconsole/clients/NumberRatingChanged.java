package io.bspconsole.clients;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PhoneNumberId;
import io.bspconsole.tenancy.ClientEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Meta rates a number otherwise than before. Published inside the transaction that stores it.
 *
 * @param previous absent for a number that is seen for the first time
 * @param at when it was seen here; Meta does not tell since when it is so
 */
public record NumberRatingChanged(
    ClientId client,
    PhoneNumberId number,
    String displayNumber,
    @Nullable String previous,
    String rating,
    Instant at)
    implements ClientEvent {}
