package io.bspconsole.clients.internal;

import io.bspconsole.clients.portfolio.DueAccount;
import io.bspconsole.clients.portfolio.DueAccounts;
import io.bspconsole.meta.MetaNumbers;
import io.bspconsole.meta.MetaNumbers.MetaNumber;
import io.bspconsole.meta.MetaUnavailable;
import io.bspconsole.tenancy.ClientScope;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Reads the numbers of accounts from Meta when they are due. Safe on every node at once; a reading
 * that fails is tried again when its claim ends.
 */
@Component
class NumberReader {

  private static final Logger log = LoggerFactory.getLogger(NumberReader.class);
  private static final int AT_ONCE = 5;

  private final DueAccounts due;
  private final MetaNumbers meta;
  private final NumberStore store;

  NumberReader(DueAccounts due, MetaNumbers meta, NumberStore store) {
    this.due = due;
    this.meta = meta;
    this.store = store;
  }

  // At a fixed rate, because a task with a fixed delay would hold up the others while Meta is slow.
  @Scheduled(fixedRateString = "${bsp.numbers.interval:1s}")
  void readDue() {
    try {
      due.claim(AT_ONCE).forEach(this::read);
    } catch (DataAccessException | TransactionException e) {
      log.warn("Accounts whose numbers are due cannot be found now: {}", e.getMessage());
    }
  }

  void read(DueAccount account) {
    try {
      List<MetaNumber> listed = meta.list(account.metaId());
      ClientScope.run(account.client(), () -> store.store(account, listed));
    } catch (MetaUnavailable e) {
      log.info("Numbers of account {} are not read yet: {}", account.metaId(), e.getMessage());
    } catch (RuntimeException e) {
      log.warn("Numbers of account {} could not be kept", account.metaId(), e);
    }
  }
}
