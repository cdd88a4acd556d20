package io.bspconsole.webhooks.internal;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.live.EventsChanged;
import io.bspconsole.tenancy.ClientDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes events out of quarantine once their account belongs to a client. */
@Component
class Adoption {

  private static final Logger log = LoggerFactory.getLogger(Adoption.class);
  private static final int ACCOUNTS = 100;

  private final Events events;
  private final ClientDirectory clients;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher publisher;

  Adoption(
      Events events,
      ClientDirectory clients,
      TransactionTemplate transaction,
      ApplicationEventPublisher publisher) {
    this.events = events;
    this.clients = clients;
    this.transaction = transaction;
    this.publisher = publisher;
  }

  void run() {
    for (MetaId account : events.adoptable(ACCOUNTS)) {
      transaction.executeWithoutResult(
          _ -> clients.ownerOfWaba(account).ifPresent(client -> adopt(account, client)));
    }
  }

  private void adopt(MetaId account, ClientId client) {
    int adopted = events.adopt(account, client);
    publisher.publishEvent(new EventsChanged());
    log.info("{} quarantined events of account {} go to client {}", adopted, account, client);
  }
}
