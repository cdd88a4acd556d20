package io.bspconsole.clients;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.clients.portfolio.RegisterRows;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One client of the register. */
@Service
@Needs(Permission.CLIENT_READ)
@Transactional(readOnly = true)
public class Clients {

  private final RegisterRows register;

  Clients(RegisterRows register) {
    this.register = register;
  }

  public ClientSummary get(ClientId client) {
    return register.find(client).orElseThrow(NotFound::new);
  }
}
