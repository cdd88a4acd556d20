package io.bspconsole.clients.internal;

import io.bspconsole.audit.Trail;
import io.bspconsole.clients.PhoneNumber;
import io.bspconsole.clients.portfolio.DueAccounts;
import io.bspconsole.clients.portfolio.Matter;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.live.ClientChanged;
import io.bspconsole.webhooks.events.EventHandler;
import io.bspconsole.webhooks.events.NumberQualityUpdated;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes what the event tells, the limit at most, and has the account read again: the rating comes
 * only from there.
 */
@Component
class NumberUpdates implements EventHandler<NumberQualityUpdated> {

  private final WabaRows wabas;
  private final NumberRows numbers;
  private final DueAccounts due;
  private final Trail trail;
  private final ApplicationEventPublisher events;

  NumberUpdates(
      WabaRows wabas,
      NumberRows numbers,
      DueAccounts due,
      Trail trail,
      ApplicationEventPublisher events) {
    this.wabas = wabas;
    this.numbers = numbers;
    this.due = due;
    this.trail = trail;
    this.events = events;
  }

  @Override
  public Class<NumberQualityUpdated> type() {
    return NumberQualityUpdated.class;
  }

  @Override
  public Outcome apply(NumberQualityUpdated event) {
    Optional<WabaRow> waba = wabas.findByMetaId(event.waba().value());
    if (waba.isEmpty()) {
      return Outcome.NO_SUCH_OBJECT;
    }
    due.hurry(Matter.NUMBERS, event.client(), new WabaId(waba.get().id()));
    return numbers
        .findFirstByWabaIdAndDigitsOrderByUpdatedAtDescIdDesc(
            waba.get().id(), event.displayNumber().replaceAll("[^0-9]", ""))
        .map(number -> apply(event, number))
        .orElse(Outcome.NO_SUCH_OBJECT);
  }

  private Outcome apply(NumberQualityUpdated event, NumberRow number) {
    if (event.limit() == null) {
      return Outcome.UNCONCERNED;
    }
    PhoneNumber before = number.number();
    if (!number.limit(event.limit(), event.occurredAt())) {
      return Outcome.SUPERSEDED;
    }
    NumberActs.listed(before, number.number()).ifPresent(trail::record);
    numbers.save(number);
    events.publishEvent(new ClientChanged(event.client()));
    return Outcome.APPLIED;
  }
}
