package io.bspconsole.webhooks.internal;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.live.EventsChanged;
import io.bspconsole.tenancy.ClientDirectory;
import io.bspconsole.work.Batches;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes events out of quarantine once their account belongs to a client, a few at a time. */
@Component
class Adoption {

  private static final Logger log = LoggerFactory.getLogger(Adoption.class);
  private static final int ACCOUNTS = 100;

  /** Of one account in one go; other accounts and what is due do not wait for more. */
  private static final Batches EVENTS = new Batches(500, 4);

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
      EVENTS.run(limit -> adopt(account, limit));
    }
  }

  private int adopt(MetaId account, int limit) {
    Integer adopted =
        transaction.execute(_ ->
            clients.ownerOfWaba(account).map(client -> adopt(account, client, limit)).orElse(0));
    return adopted == null ? 0 : adopted;
  }

  private int adopt(MetaId account, ClientId client, int limit) {
    int adopted = events.adopt(account, client, limit);
    if (adopted > 0) {
      publisher.publishEvent(new EventsChanged());
      log.info("{} quarantined events of account {} go to client {}", adopted, account, client);
    }
    return adopted;
  }
}
