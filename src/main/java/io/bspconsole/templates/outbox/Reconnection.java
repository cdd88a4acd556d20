package io.bspconsole.templates.outbox;

import io.bspconsole.clients.AccountReconnected;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends what was cleared while its account was disconnected. */
@Component
class Reconnection {

  private final Outbox outbox;

  Reconnection(Outbox outbox) {
    this.outbox = outbox;
  }

  @EventListener
  void hurry(AccountReconnected event) {
    outbox.hurry(event.client(), event.account());
  }
}
