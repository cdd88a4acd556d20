package io.bspconsole.clients.portfolio;

import io.bspconsole.kernel.Clocks;
import io.bspconsole.meta.MetaUnavailable;
import io.bspconsole.work.BackOff;
import io.bspconsole.work.Hands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Has one matter of the accounts read from Meta when they are due, some accounts at once. Safe on
 * every node. An account that cannot be read waits longer each time, and as long as Meta asks at
 * least; when Meta limits the whole app, this node reads nothing of the matter until that is over.
 */
public final class AccountReadings implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(AccountReadings.class);

  private final Matter matter;
  private final DueAccounts due;
  private final BackOff backOff;
  private final Clock clock;
  private final Consumer<DueAccount> reading;
  private final Hands<DueAccount> hands;
  private final String name;
  private volatile Instant quietUntil = Instant.EPOCH;

  /**
   * @param atOnce accounts
   * @param backOff how long one waits that could not be read
   * @param reading reads one account, keeps what was read and says so by {@link DueAccounts#done}
   */
  public AccountReadings(
      Matter matter,
      DueAccounts due,
      int atOnce,
      BackOff backOff,
      Clock clock,
      Consumer<DueAccount> reading) {
    this.matter = matter;
    this.due = due;
    this.backOff = backOff;
    this.clock = clock;
    this.reading = reading;
    this.name = matter.name().toLowerCase(Locale.ROOT);
    this.hands = new Hands<>(atOnce, this::claim, this::read);
  }

  /** Reads all that are due; to be called again and again. */
  public void readDue() throws InterruptedException {
    try {
      hands.takeAll();
    } catch (DataAccessException | TransactionException e) {
      log.warn("Accounts whose {} are due cannot be found now: {}", name, e.getMessage());
    }
  }

  private List<DueAccount> claim(int limit) {
    return Clocks.now(clock).isBefore(quietUntil) ? List.of() : due.claim(matter, limit);
  }

  /** Reads one that was claimed; what goes wrong is logged, and the account put back. */
  public void read(DueAccount account) {
    try {
      reading.accept(account);
    } catch (MetaUnavailable e) {
      log.info("The {} of account {} are not read yet: {}", name, account.metaId(), e.getMessage());
      if (e.concernsApp()) {
        quietUntil = Clocks.now(clock).plus(e.after());
      }
      putBack(account, e.after(), String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      log.warn("The {} of account {} could not be kept", name, account.metaId(), e);
      putBack(account, Duration.ZERO, e.getClass().getSimpleName());
    }
  }

  private void putBack(DueAccount account, Duration asked, String problem) {
    try {
      due.failed(account, backOff.after(account.failures() + 1, asked), problem);
    } catch (DataAccessException | TransactionException e) {
      log.warn("Account {} is free again when its claim ends", account.metaId(), e);
    }
  }

  /** Waits for what is under way: each call ends within its time-out. */
  @Override
  public void close() {
    hands.close();
  }
}
