package io.bspconsole.accounts.factors;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A second factor, as its owner sees it.
 *
 * @param usedAt null where it was never shown since it was added
 */
public record Factor(FactorId id, String name, Instant addedAt, @Nullable Instant usedAt) {}
