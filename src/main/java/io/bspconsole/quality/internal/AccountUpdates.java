package io.bspconsole.quality.internal;

import io.bspconsole.audit.Act;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.Waba;
import io.bspconsole.clients.WabaDirectory;
import io.bspconsole.live.ClientChanged;
import io.bspconsole.webhooks.events.AccountUpdated;
import io.bspconsole.webhooks.events.EventHandler;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Has restrictions and warnings kept as Meta reports them, and tells of it. */
@Component
class AccountUpdates implements EventHandler<AccountUpdated> {

  private final WabaDirectory wabas;
  private final Ledger ledger;
  private final Trail trail;
  private final ApplicationEventPublisher events;

  AccountUpdates(
      WabaDirectory wabas, Ledger ledger, Trail trail, ApplicationEventPublisher events) {
    this.wabas = wabas;
    this.ledger = ledger;
    this.trail = trail;
    this.events = events;
  }

  @Override
  public Class<AccountUpdated> type() {
    return AccountUpdated.class;
  }

  @Override
  public Outcome apply(AccountUpdated update) {
    Optional<Waba> waba = wabas.findByMetaId(update.waba());
    if (waba.isEmpty()) {
      return Outcome.NO_SUCH_OBJECT;
    }
    Subject account = Subject.account(waba.get().id(), waba.get().name());
    Outcome outcome =
        ledger.take(
            waba.get().id(),
            update,
            (action, told) -> trail.record(told.apply(Act.of(action, account).byMeta())));
    events.publishEvent(new ClientChanged(update.client()));
    return outcome;
  }
}
