package io.bspconsole.clients.internal;

import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.AccountState;
import io.bspconsole.clients.Waba;
import io.bspconsole.clients.portfolio.AccountRows;
import io.bspconsole.clients.portfolio.DueAccount;
import io.bspconsole.clients.portfolio.DueAccounts;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.live.ClientChanged;
import io.bspconsole.meta.MetaAccounts.MetaAccount;
import io.bspconsole.meta.MetaSubscriptions.State;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what Meta says of accounts of the client in scope, and whether we are told of them. */
@Component
class AccountStore {

  private final WabaRows wabas;
  private final AccountRows rows;
  private final DueAccounts due;
  private final StepKeeper steps;
  private final Trail trail;
  private final AccountSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AccountStore(
      WabaRows wabas,
      AccountRows rows,
      DueAccounts due,
      StepKeeper steps,
      Trail trail,
      AccountSettings settings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.wabas = wabas;
    this.rows = rows;
    this.due = due;
    this.steps = steps;
    this.trail = trail;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public boolean isConnected(DueAccount account) {
    return find(account).isConnected();
  }

  /**
   * Keeps what Meta shows, unless the claim was overtaken.
   *
   * @return whether our app has to be subscribed
   */
  @Transactional
  public boolean keep(DueAccount account, MetaAccount shown, State subscription) {
    steps.lock(account.client());
    Waba waba = find(account);
    AccountState before = waba.state();
    if (!rows.keep(account, shown)) {
      return false;
    }
    Act act =
        Act.of(Action.META_ACCOUNT_REPORT, Subject.account(waba.id(), waba.name()))
            .byMeta()
            .changed("metaStatus", before.status(), shown.status())
            .changed("review", before.review(), shown.review())
            .changed("verification", before.verification(), shown.verification())
            .changed("health", before.health(), shown.health().canSend());
    if (!act.changes().isEmpty()) {
      trail.record(act);
      events.publishEvent(new ClientChanged(account.client()));
    }
    boolean known = before.subscribedSince() != null;
    if (known && subscription == State.NOT_SUBSCRIBED) {
      subscribed(account, waba, null);
    }
    return subscription == State.NOT_SUBSCRIBED || (subscription == State.UNKNOWN && !known);
  }

  /** It is as it should be; the next look is due in a while. */
  @Transactional
  public void subscribed(DueAccount account) {
    steps.lock(account.client());
    Waba waba = find(account);
    if (due.done(account, settings.reread()) && waba.state().subscribedSince() == null) {
      subscribed(account, waba, Clocks.now(clock));
    }
  }

  /** Our app is not subscribed any more, and nothing of the account is due. */
  @Transactional
  public void released(DueAccount account) {
    steps.lock(account.client());
    Waba waba = find(account);
    if (!due.done(account, settings.reread())) {
      return;
    }
    if (waba.state().subscribedSince() != null) {
      subscribed(account, waba, null);
    }
    if (!waba.isConnected()) {
      due.stop(account.client(), account.id());
    }
  }

  private void subscribed(DueAccount account, Waba waba, @Nullable Instant since) {
    rows.subscribed(account, since);
    trail.record(
        Act.of(
            since == null ? Action.ACCOUNT_UNSUBSCRIBED : Action.ACCOUNT_SUBSCRIBED,
            Subject.account(waba.id(), waba.name())));
    events.publishEvent(new ClientChanged(account.client()));
  }

  private Waba find(DueAccount account) {
    return wabas.findById(account.id().value()).map(WabaRow::waba).orElseThrow(NotFound::new);
  }
}
