package io.bspconsole.clients.portfolio;

import io.bspconsole.clients.PictureId;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PhoneNumberId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The right to bring the profile of one number to Meta.
 *
 * @param claim number of this claim; a later one of the same row is higher, and voids this
 * @param failures tries that failed in a row until now
 * @param sent the version that was sent last; 0 for none
 * @param picture the one that was sent last; absent for none
 * @param lost does Meta say that it lost it?
 * @param problem why Meta refused that version; absent where it did not
 */
public record DueProfile(
    ClientId client,
    UUID id,
    PhoneNumberId number,
    Instant dueAt,
    long claim,
    int failures,
    int sent,
    @Nullable PictureId picture,
    boolean lost,
    @Nullable String problem) {}
