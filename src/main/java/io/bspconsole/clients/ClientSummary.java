package io.bspconsole.clients;

import io.bspconsole.kernel.ClientId;
import java.time.Instant;

/** A client as the register has it. */
public record ClientSummary(
    ClientId id,
    String name,
    String legalName,
    String city,
    String country,
    String registrationNumber,
    TradeNames tradeNames,
    Standing standing,
    Instant createdAt) {}
