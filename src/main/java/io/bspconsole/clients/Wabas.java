package io.bspconsole.clients;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.internal.NumberRows;
import io.bspconsole.clients.internal.StepKeeper;
import io.bspconsole.clients.internal.WabaRow;
import io.bspconsole.clients.internal.WabaRows;
import io.bspconsole.clients.portfolio.DueAccounts;
import io.bspconsole.clients.portfolio.Matter;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.PlainText;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.live.ClientChanged;
import io.bspconsole.tenancy.ClientDirectory;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The WhatsApp Business Accounts of a client. */
@Service
@Needs(Permission.CLIENT_READ)
@Transactional(readOnly = true)
public class Wabas {

  /** In characters. */
  public static final int LONGEST_NAME = 200;

  private final WabaRows rows;
  private final NumberRows numbers;
  private final DueAccounts due;
  private final ClientDirectory directory;
  private final StepKeeper steps;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Wabas(
      WabaRows rows,
      NumberRows numbers,
      DueAccounts due,
      ClientDirectory directory,
      StepKeeper steps,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.numbers = numbers;
    this.due = due;
    this.directory = directory;
    this.steps = steps;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /**
   * All accounts of the client, at most 100: those that are connected, in the order in which they
   * were first, then those that are not any more, by when they were disconnected.
   */
  public List<Waba> of(ClientId client) {
    return rows.findTop100ByOrderByDisconnectedAtAscCreatedAtAscIdAsc().stream()
        .map(WabaRow::waba)
        .toList();
  }

  /**
   * Connects an account, or connects it again. It belongs to this client only for as long as it is
   * connected. Its numbers are read soon.
   *
   * @param metaId as {@link MetaId#parse} takes it
   */
  @Needs(value = Permission.CLIENT_ONBOARD, fresh = true)
  @Transactional
  public ConnectOutcome connect(ClientId client, MetaId metaId, String name) {
    Optional<MetaId> parsed = MetaId.parse(metaId.value());
    String kept = name.strip();
    boolean badName =
        !PlainText.isSeen(kept)
            || kept.codePointCount(0, kept.length()) > LONGEST_NAME
            || !PlainText.isLine(kept);
    if (parsed.isEmpty() || badName) {
      return new ConnectOutcome.Malformed(parsed.isEmpty(), badName);
    }
    MetaId account = parsed.get();
    steps.lock(client);
    if (!directory.assignWaba(account, client)) {
      return new ConnectOutcome.TakenByAnother();
    }
    Optional<WabaRow> known = rows.findByMetaId(account.value());
    if (known.isEmpty()) {
      WabaRow row = rows.saveAndFlush(new WabaRow(account, kept, Clocks.now(clock)));
      steps.refresh(client);
      tell(client, row, Action.ACCOUNT_CONNECTED);
      return new ConnectOutcome.Connected(row.waba());
    }
    WabaRow row = known.get();
    if (!row.waba().isConnected()) {
      row.connect(kept);
      rows.saveAndFlush(row);
      numbersOf(row).forEach(number -> directory.assignNumber(number, client));
      due.hurry(Matter.NUMBERS, client, row.waba().id());
      due.hurry(Matter.TEMPLATES, client, row.waba().id());
      steps.refresh(client);
      tell(client, row, Action.ACCOUNT_CONNECTED);
      events.publishEvent(new AccountReconnected(client, row.waba().id()));
    }
    return new ConnectOutcome.Connected(row.waba());
  }

  /**
   * Disconnects an account. Nothing is sent to Meta for it any more, its numbers are read no more,
   * and what Meta reports of it waits in quarantine for whoever is connected with it next, this
   * client or another. Templates, numbers and their history stay; versions that were cleared wait
   * until the account is connected again.
   *
   * @throws NotFound when the client has no such account
   */
  @Needs(value = Permission.CLIENT_ONBOARD, fresh = true)
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
