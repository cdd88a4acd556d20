package io.bspconsole.clients;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.tenancy.ClientEvent;

/**
 * A WhatsApp Business Account was connected again after it had been disconnected. Published inside
 * the transaction that connects it: what waited for it may go on.
 */
public record AccountReconnected(ClientId client, WabaId account) implements ClientEvent {}
