package io.bspconsole.quality.portfolio;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.quality.Restriction;

/** A restriction that holds now, and on whose account. */
public record RunningRestriction(
    ClientId client, String clientName, String wabaName, Restriction restriction) {}
