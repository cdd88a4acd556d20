package io.bspconsole.clients;

import io.bspconsole.kernel.ClientId;
import java.time.Instant;

/** A client as the register has it. */
public record ClientSummary(
    ClientId id,
    String name,
    String legalName,
    String city,
    Standing standing,
    Instant createdAt) {}
