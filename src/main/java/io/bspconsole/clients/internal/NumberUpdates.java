package io.bspconsole.clients.internal;

import io.bspconsole.audit.Trail;
import io.bspconsole.clients.PhoneNumber;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.live.ClientChanged;
import io.bspconsole.webhooks.events.EventHandler;
import io.bspconsole.webhooks.events.NumberQualityUpdated;
import java.time.Clock;
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
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  NumberUpdates(
      WabaRows wabas,
      NumberRows numbers,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.wabas = wabas;
    this.numbers = numbers;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
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
    waba.get().numbersAreDue(Clocks.now(clock));
    wabas.save(waba.get());
    return numbers
        .findFirstByWabaIdAndDigitsOrderByUpdatedAtDescIdDesc(
            waba.get().id(), event.displayNumber().replaceAll("[^0-9]", ""))
        .map(number -> apply(event, number))
        .orElse(Outcome.NO_SUCH_OBJECT);
  }

  private Outcome apply(NumberQualityUpdated event, NumberRow number) {
    if (event.limit() == null) {
      return Outcome.APPLIED;
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
