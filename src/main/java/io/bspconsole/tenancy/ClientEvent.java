package io.bspconsole.tenancy;

import io.bspconsole.kernel.ClientId;

/** A fact about one client. It names the client, because no thread inherits a scope. */
public interface ClientEvent {

  ClientId client();
}
