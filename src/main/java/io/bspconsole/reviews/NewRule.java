package io.bspconsole.reviews;

import io.bspconsole.clients.Vertical;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A rule of assignment as it is typed; what is absent fits everything.
 *
 * @param restricted for clients whose trade is restricted only
 * @param reviewer by address, somebody of the provider who may decide on reviews
 */
public record NewRule(
    @Nullable ClientId client,
    @Nullable Vertical vertical,
    boolean restricted,
    @Nullable String language,
    EmailAddress reviewer) {}
