package io.bspconsole.clients.internal;

import io.bspconsole.audit.Trail;
import io.bspconsole.clients.NumberRatingChanged;
import io.bspconsole.clients.PhoneNumber;
import io.bspconsole.clients.portfolio.DueAccount;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.live.ClientChanged;
import io.bspconsole.meta.MetaNumbers.MetaNumber;
import io.bspconsole.tenancy.ClientScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the numbers of the client in scope as Meta lists them. */
@Component
class NumberStore {

  private final WabaRows wabas;
  private final NumberRows numbers;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Duration reread;

  NumberStore(
      WabaRows wabas,
      NumberRows numbers,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock,
      @Value("${bsp.numbers.reread:15m}") Duration reread) {
    this.wabas = wabas;
    this.numbers = numbers;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
    this.reread = reread;
  }

  /** Stores a whole list of one account. Numbers that are not in it stay as they were. */
  @Transactional
  void store(DueAccount account, List<MetaNumber> listed) {
    Instant now = Clocks.now(clock);
    wabas
        .findById(account.id().value())
        .ifPresent(waba -> waba.numbersWereRead(now, account.claimedUntil(), now.plus(reread)));
    Map<String, NumberRow> known =
        numbers.findByMetaIdIn(listed.stream().map(number -> number.id().value()).toList()).stream()
            .collect(Collectors.toMap(NumberRow::metaId, Function.identity()));
    for (MetaNumber number : listed) {
      NumberRow row = known.get(number.id().value());
      if (row == null) {
        row = numbers.save(new NumberRow(account.id(), number, now));
        NumberActs.listed(null, row.number()).ifPresent(trail::record);
        tell(row, null);
      } else {
        PhoneNumber before = row.number();
        row.takeOver(account.id(), number, now);
        NumberActs.listed(before, row.number()).ifPresent(trail::record);
        if (!row.rating().equals(before.quality())) {
          tell(row, before.quality());
        }
      }
    }
    events.publishEvent(new ClientChanged(ClientScope.require()));
  }

  private void tell(NumberRow row, @Nullable String before) {
    PhoneNumber number = row.number();
    events.publishEvent(
        new NumberRatingChanged(
            ClientScope.require(),
            number.id(),
            number.displayNumber(),
            before,
            number.quality(),
            number.qualitySince()));
  }
}
