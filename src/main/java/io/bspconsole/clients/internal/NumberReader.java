package io.bspconsole.clients.internal;

import io.bspconsole.clients.portfolio.AccountReadings;
import io.bspconsole.clients.portfolio.DueAccount;
import io.bspconsole.clients.portfolio.DueAccounts;
import io.bspconsole.clients.portfolio.Matter;
import io.bspconsole.meta.MetaNumbers;
import io.bspconsole.meta.MetaNumbers.MetaNumber;
import io.bspconsole.tenancy.ClientScope;
import io.bspconsole.work.BackOff;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads the numbers of accounts from Meta when they are due: see {@link AccountReadings}. */
@Component
class NumberReader {

  private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(30), Duration.ofHours(1));

  private final MetaNumbers meta;
  private final NumberStore store;
  private final AccountReadings readings;

  NumberReader(
      DueAccounts due, MetaNumbers meta, NumberStore store, NumberSettings settings, Clock clock) {
    this.meta = meta;
    this.store = store;
    this.readings =
        new AccountReadings(Matter.NUMBERS, due, settings.hands(), BACK_OFF, clock, this::list);
  }

  @Scheduled(fixedDelayString = "${bsp.numbers.interval:1s}")
  void readDue() throws InterruptedException {
    readings.readDue();
  }

  void read(DueAccount account) {
    readings.read(account);
  }

  private void list(DueAccount account) {
    List<MetaNumber> listed = meta.list(account.metaId());
    ClientScope.run(account.client(), () -> keep(account, listed));
  }

  /** Two readings at once may meet in a number that moves from one account to the other. */
  private void keep(DueAccount account, List<MetaNumber> listed) {
    try {
      store.store(account, listed);
    } catch (DataIntegrityViolationException | ConcurrencyFailureException _) {
      store.store(account, listed);
    }
  }

  @PreDestroy
  void close() {
    readings.close();
  }
}
