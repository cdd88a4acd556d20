package io.bspconsole.live;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.tenancy.ClientEvent;

/**
 * Something that pages show of this client has changed. Publish it inside the transaction that
 * changes it; pages hear of it after the commit.
 */
public record ClientChanged(ClientId client) implements ClientEvent {}
