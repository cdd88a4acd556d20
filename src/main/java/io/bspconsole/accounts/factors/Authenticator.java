package io.bspconsole.accounts.factors;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An app that makes codes, as its owner sees it.
 *
 * @param usedAt null where it was never asked for one since it was added
 */
public record Authenticator(FactorId id, String name, Instant addedAt, @Nullable Instant usedAt) {}
