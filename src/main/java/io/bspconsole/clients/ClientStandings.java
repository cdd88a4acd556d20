package io.bspconsole.clients;

import io.bspconsole.clients.portfolio.RegisterRows;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import org.springframework.stereotype.Component;

/** Tells other modules where a client stands. Asks for no permission: the caller has done that. */
@Component
public class ClientStandings {

  private final RegisterRows register;

  ClientStandings(RegisterRows register) {
    this.register = register;
  }

  /**
   * The standing as the caller's transaction sees it.
   *
   * @throws NotFound for a client that is not in the register
   */
  public Standing of(ClientId client) {
    return register.find(client).map(ClientSummary::standing).orElseThrow(NotFound::new);
  }
}
