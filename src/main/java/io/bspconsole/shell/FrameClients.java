package io.bspconsole.shell;

import io.bspconsole.clients.ClientSummary;
import io.bspconsole.clients.Clients;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Finds clients for the frame, which must stand even where the page in it cannot. */
@Component
class FrameClients {

  private static final Logger log = LoggerFactory.getLogger(FrameClients.class);

  private final Clients clients;

  FrameClients(Clients clients) {
    this.clients = clients;
  }

  /** Empty for a client that is not there or may not be seen, and while the database is away. */
  Optional<ClientSummary> find(ClientId client) {
    try {
      return Optional.of(clients.get(client));
    } catch (NotFound | AccessDeniedException _) {
      return Optional.empty();
    } catch (DataAccessException | TransactionException e) {
      log.warn("The frame goes without the client", e);
      return Optional.empty();
    }
  }
}
