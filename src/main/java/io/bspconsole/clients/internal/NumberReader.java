package io.bspconsole.clients.internal;

import io.bspconsole.clients.portfolio.DueAccount;
import io.bspconsole.clients.portfolio.DueAccounts;
import io.bspconsole.clients.portfolio.Matter;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.meta.MetaNumbers;
import io.bspconsole.meta.MetaNumbers.MetaNumber;
import io.bspconsole.meta.MetaUnavailable;
import io.bspconsole.tenancy.ClientScope;
import io.bspconsole.work.BackOff;
import io.bspconsole.work.Hands;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Reads the numbers of accounts from Meta when they are due, some accounts at once. Safe on every
 * node. An account that cannot be read waits longer each time, and as long as Meta asks at least;
 * when Meta limits the whole app, this node reads nothing until that is over.
 */
@Component
class NumberReader {

  private static final Logger log = LoggerFactory.getLogger(NumberReader.class);
  private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(30), Duration.ofHours(1));

  private final DueAccounts due;
  private final MetaNumbers meta;
  private final NumberStore store;
  private final Clock clock;
  private final Hands<DueAccount> hands;
  private volatile Instant quietUntil = Instant.EPOCH;

  NumberReader(
      DueAccounts due, MetaNumbers meta, NumberStore store, NumberSettings settings, Clock clock) {
    this.due = due;
    this.meta = meta;
    this.store = store;
    this.clock = clock;
    this.hands = new Hands<>(settings.hands(), this::claim, this::read);
  }

  @Scheduled(fixedDelayString = "${bsp.numbers.interval:1s}")
  void readDue() throws InterruptedException {
    try {
      hands.takeAll();
    } catch (DataAccessException | TransactionException e) {
      log.warn("Accounts whose numbers are due cannot be found now: {}", e.getMessage());
    }
  }

  private List<DueAccount> claim(int limit) {
    return Clocks.now(clock).isBefore(quietUntil) ? List.of() : due.claim(Matter.NUMBERS, limit);
  }

  void read(DueAccount account) {
    try {
      List<MetaNumber> listed = meta.list(account.metaId());
      ClientScope.run(account.client(), () -> keep(account, listed));
    } catch (MetaUnavailable e) {
      log.info("Numbers of account {} are not read yet: {}", account.metaId(), e.getMessage());
      if (e.concernsApp()) {
        quietUntil = Clocks.now(clock).plus(e.after());
      }
      putBack(account, e.after(), String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      log.warn("Numbers of account {} could not be kept", account.metaId(), e);
      putBack(account, Duration.ZERO, e.getClass().getSimpleName());
    }
  }

  /** Two readings at once may meet in a number that moves from one account to the other. */
  private void keep(DueAccount account, List<MetaNumber> listed) {
    try {
      store.store(account, listed);
    } catch (DataIntegrityViolationException | ConcurrencyFailureException _) {
      store.store(account, listed);
    }
  }

  private void putBack(DueAccount account, Duration asked, String problem) {
    try {
      due.failed(account, BACK_OFF.after(account.failures() + 1, asked), problem);
    } catch (DataAccessException | TransactionException e) {
      log.warn("Account {} is free again when its claim ends", account.metaId(), e);
    }
  }

  @PreDestroy
  void close() {
    hands.close(); // each call under way ends within its time-out
  }
}
