package io.bspconsole.clients;

import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.PhoneNumberId;
import io.bspconsole.kernel.WabaId;
import java.time.Instant;

/**
 * A business phone number as Meta last listed it; its words are kept verbatim.
 *
 * @param quality GREEN, YELLOW, RED, UNKNOWN, or what Meta comes up with
 * @param qualitySince when this rating was first seen here
 * @param messagingLimit such as TIER_2K
 * @param confirmedAt when Meta last listed it; earlier than its account's last reading for a number
 *     that is not there any more
 */
public record PhoneNumber(
    PhoneNumberId id,
    WabaId waba,
    MetaId metaId,
    String displayNumber,
    String verifiedName,
    String status,
    String quality,
    Instant qualitySince,
    String messagingLimit,
    Instant confirmedAt,
    NumberState state) {}
