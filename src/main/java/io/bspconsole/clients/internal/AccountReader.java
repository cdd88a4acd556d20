package io.bspconsole.clients.internal;

import io.bspconsole.clients.portfolio.AccountReadings;
import io.bspconsole.clients.portfolio.DueAccount;
import io.bspconsole.clients.portfolio.DueAccounts;
import io.bspconsole.clients.portfolio.Matter;
import io.bspconsole.meta.MetaAccounts;
import io.bspconsole.meta.MetaAccounts.MetaAccount;
import io.bspconsole.meta.MetaSubscriptions;
import io.bspconsole.meta.MetaSubscriptions.State;
import io.bspconsole.meta.MetaUnavailable;
import io.bspconsole.meta.SendOutcome;
import io.bspconsole.tenancy.ClientDirectory;
import io.bspconsole.tenancy.ClientScope;
import io.bspconsole.work.BackOff;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads accounts themselves when they are due, and sees to it that our app is subscribed to the
 * webhooks of those that are connected and of no others: see {@link AccountReadings}.
 */
@Component
class AccountReader {

  private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(30), Duration.ofHours(1));

  private final MetaAccounts meta;
  private final MetaSubscriptions subscriptions;
  private final AccountStore store;
  private final ClientDirectory directory;
  private final AccountReadings readings;

  AccountReader(
      DueAccounts due,
      MetaAccounts meta,
      MetaSubscriptions subscriptions,
      AccountStore store,
      ClientDirectory directory,
      AccountSettings settings,
      Clock clock) {
    this.meta = meta;
    this.subscriptions = subscriptions;
    this.store = store;
    this.directory = directory;
    this.readings =
        new AccountReadings(Matter.ACCOUNT, due, settings.hands(), BACK_OFF, clock, this::look);
  }

  @Scheduled(fixedDelayString = "${bsp.account-reading.interval:1s}")
  void readDue() throws InterruptedException {
    readings.readDue();
  }

  void read(DueAccount account) {
    readings.read(account);
  }

  private void look(DueAccount account) {
    ClientScope.run(
        account.client(),
        () -> {
          if (store.isConnected(account)) {
            keep(account);
          } else {
            letGo(account);
          }
        });
  }

  private void keep(DueAccount account) {
    MetaAccount shown =
        meta.find(account.metaId())
            .orElseThrow(() -> new MetaUnavailable("Meta does not show us this account"));
    State state = subscriptions.of(account.metaId());
    if (store.keep(account, shown, state)) {
      mustBeDone(subscriptions.subscribe(account.metaId()));
      if (subscriptions.of(account.metaId()) == State.NOT_SUBSCRIBED) {
        throw new MetaUnavailable("Meta took the subscription and does not list it yet");
      }
    }
    store.subscribed(account);
  }

  /** Another client may have connected it meanwhile, and wants its webhooks. */
  private void letGo(DueAccount account) {
    if (directory.ownerOfWaba(account.metaId()).isEmpty()) {
      SendOutcome outcome = subscriptions.unsubscribe(account.metaId());
      // What is refused would be again: it is not ours to take back, as when nothing is shared.
      if (!(outcome instanceof SendOutcome.Refused)) {
        mustBeDone(outcome);
      }
    }
    store.released(account);
  }

  private static void mustBeDone(SendOutcome outcome) {
    switch (outcome) {
      case SendOutcome.Done _, SendOutcome.Accepted _ -> {}
      case SendOutcome.Refused(var error) ->
          throw new MetaUnavailable(error.code() + " " + error.message());
      case SendOutcome.TryLater(var error, Duration after) ->
          throw new MetaUnavailable(error.code() + " " + error.message(), after);
      case SendOutcome.Uncertain(String reason) -> throw new MetaUnavailable(reason);
    }
  }

  @PreDestroy
  void close() {
    readings.close();
  }
}
