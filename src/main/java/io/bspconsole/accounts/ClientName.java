package io.bspconsole.accounts;

import io.bspconsole.kernel.ClientId;

/** A client to choose, or that was chosen, for somebody of the provider. */
public record ClientName(ClientId id, String name) {}
