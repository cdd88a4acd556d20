package io.bspconsole.quality.portfolio;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.quality.RatingSignal;

/** A rating that changed lately, and whose it is. */
public record RatingChange(ClientId client, String clientName, RatingSignal signal) {}
