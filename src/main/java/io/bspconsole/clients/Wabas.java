package io.bspconsole.clients;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.internal.WabaRow;
import io.bspconsole.clients.internal.WabaRows;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.live.ClientChanged;
import io.bspconsole.tenancy.ClientDirectory;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The WhatsApp Business Accounts of a client. */
@Service
@Needs(Permission.CLIENT_READ)
@Transactional(readOnly = true)
public class Wabas {

  private static final int LONGEST_NAME = 200;

  private final WabaRows rows;
  private final ClientDirectory directory;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Wabas(
      WabaRows rows,
      ClientDirectory directory,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.directory = directory;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /** All accounts of the client, at most 100, in the order they were connected. */
  public List<Waba> of(ClientId client) {
    return rows.findTop100ByOrderByCreatedAtAscIdAsc().stream().map(WabaRow::waba).toList();
  }

  /** Connects an account, for good: it belongs to one client only. Its numbers are read soon. */
  @Needs(value = Permission.CLIENT_ONBOARD, fresh = true)
  @Transactional
  public ConnectOutcome connect(ClientId client, MetaId metaId, String name) {
    boolean badId = !metaId.value().chars().allMatch(digit -> digit >= '0' && digit <= '9');
    boolean badName = name.isBlank() || name.strip().length() > LONGEST_NAME;
    if (badId || badName) {
      return new ConnectOutcome.Malformed(badId, badName);
    }
    if (!directory.assignWaba(metaId, client)) {
      return new ConnectOutcome.TakenByAnother();
    }
    return new ConnectOutcome.Connected(
        rows.findByMetaId(metaId.value()).orElseGet(() -> add(client, metaId, name)).waba());
  }

  private WabaRow add(ClientId client, MetaId metaId, String name) {
    WabaRow row = rows.saveAndFlush(new WabaRow(metaId, name.strip(), Clocks.now(clock)));
    trail.record(
        Act.of(Action.ACCOUNT_CONNECTED, Subject.account(row.waba().id(), row.waba().name()))
            .changed("account", null, metaId));
    events.publishEvent(new ClientChanged(client));
    return row;
  }
}
