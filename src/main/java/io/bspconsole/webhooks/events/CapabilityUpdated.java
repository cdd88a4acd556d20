package io.bspconsole.webhooks.events;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Field {@code business_capability_update}: how many people may be written to and how many numbers
 * there may be. Meta's example has numbers where its table has words; both are kept as words.
 *
 * @param limit such as TIER_2K, or TIER_UNLIMITED; of the business portfolio since October 2025
 * @param numbersPerAccount how many numbers an account may have
 * @param numbersPerBusiness how many the portfolio may have; sent only while its limit is 250
 */
public record CapabilityUpdated(
    ClientId client,
    MetaId waba,
    Instant occurredAt,
    @Nullable String limit,
    @Nullable String numbersPerAccount,
    @Nullable String numbersPerBusiness)
    implements MetaEvent {}
