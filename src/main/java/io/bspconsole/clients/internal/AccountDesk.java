package io.bspconsole.clients.internal;

import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.AccountReconnected;
import io.bspconsole.clients.ClientStandings;
import io.bspconsole.clients.ConnectOutcome;
import io.bspconsole.clients.DisconnectOutcome;
import io.bspconsole.clients.Standing;
import io.bspconsole.clients.Waba;
import io.bspconsole.clients.portfolio.AccountClaim.Kind;
import io.bspconsole.clients.portfolio.DueAccounts;
import io.bspconsole.clients.portfolio.Matter;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.live.ClientChanged;
import io.bspconsole.tenancy.ClientDirectory;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Connects and disconnects accounts of the client in scope, each in a transaction of its own. */
@Component
public class AccountDesk {

  private final WabaRows rows;
  private final NumberRows numbers;
  private final DueAccounts due;
  private final ClientStandings standings;
  private final ClientDirectory directory;
  private final WrongOwners wrongOwners;
  private final StepKeeper steps;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AccountDesk(
      WabaRows rows,
      NumberRows numbers,
      DueAccounts due,
      ClientStandings standings,
      ClientDirectory directory,
      WrongOwners wrongOwners,
      StepKeeper steps,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.numbers = numbers;
    this.due = due;
    this.standings = standings;
    this.directory = directory;
    this.wrongOwners = wrongOwners;
    this.steps = steps;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /** Why nothing is connected to a client that stands where it does; empty where something is. */
  @Transactional(readOnly = true)
  public Optional<ConnectOutcome> refusal(ClientId client) {
    Standing standing = standings.of(client);
    return standing.mayConnect()
        ? Optional.empty()
        : Optional.of(new ConnectOutcome.NotNow(standing));
  }

  /**
   * Connects it, if nobody else has it and the client's standing lets it; an account that is
   * connected stays as it is.
   */
  @Transactional
  public ConnectOutcome connect(ClientId client, MetaId account, String name) {
    steps.lock(client);
    Optional<ConnectOutcome> refused = refusal(client);
    if (refused.isPresent()) {
      return refused.get();
    }
    if (!directory.assignWaba(account, client)) {
      wrongOwners.claimed(client, Kind.ACCOUNT, account);
      return new ConnectOutcome.TakenByAnother();
    }
    Optional<WabaRow> known = rows.findByMetaId(account.value());
    if (known.isEmpty()) {
      WabaRow row = rows.saveAndFlush(new WabaRow(account, name, Clocks.now(clock)));
      steps.refresh(client);
      tell(client, row, Action.ACCOUNT_CONNECTED);
      return new ConnectOutcome.Connected(row.waba());
    }
    WabaRow row = known.get();
    if (!row.waba().isConnected()) {
      row.connect(name);
      rows.saveAndFlush(row);
      numbersOf(row).forEach(number -> directory.assignNumber(number, client));
      for (Matter matter : Matter.values()) {
        due.hurry(matter, client, row.waba().id());
      }
      steps.refresh(client);
      tell(client, row, Action.ACCOUNT_CONNECTED);
      events.publishEvent(new AccountReconnected(client, row.waba().id()));
    }
    return new ConnectOutcome.Connected(row.waba());
  }

  /**
   * Disconnects it.
   *
   * @throws NotFound when the client has no such account
   */
  @Transactional
  public DisconnectOutcome disconnect(ClientId client, WabaId id) {
    WabaRow row = rows.findById(id.value()).orElseThrow(NotFound::new);
    if (!row.waba().isConnected()) {
      return new DisconnectOutcome.AlreadyDisconnected(row.waba());
    }
    // The route goes first: whoever applies an event of the account holds it, and may want the row.
    directory.releaseWaba(row.waba().metaId(), client);
    steps.lock(client);
    row.disconnect(Clocks.now(clock));
    rows.saveAndFlush(row);
    due.stop(client, id);
    due.hurry(Matter.ACCOUNT, client, id); // our app is still subscribed to its webhooks
    steps.refresh(client);
    directory.releaseNumbers(numbersOf(row), client);
    tell(client, row, Action.ACCOUNT_DISCONNECTED);
    return new DisconnectOutcome.Disconnected(row.waba());
  }

  private List<MetaId> numbersOf(WabaRow row) {
    return numbers.metaIdsOf(row.id()).stream().map(MetaId::new).toList();
  }

  private void tell(ClientId client, WabaRow row, Action action) {
    Waba waba = row.waba();
    Act act = Act.of(action, Subject.account(waba.id(), waba.name()));
    trail.record(
        waba.isConnected()
            ? act.changed("account", null, waba.metaId())
            : act.changed("account", waba.metaId(), null));
    events.publishEvent(new ClientChanged(client));
  }
}
