package io.bspconsole.clients;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.clients.internal.AccountDesk;
import io.bspconsole.clients.internal.WabaRow;
import io.bspconsole.clients.internal.WabaRows;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.KeptText;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.PlainText;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.meta.MetaAccounts;
import io.bspconsole.meta.MetaAccounts.MetaAccount;
import io.bspconsole.meta.MetaUnavailable;
import io.bspconsole.tenancy.ClientDirectory;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The WhatsApp Business Accounts of a client. No transaction is open while Meta is asked. */
@Service
@Needs(Permission.CLIENT_READ)
public class Wabas {

  /** In characters. */
  public static final int LONGEST_NAME = 200;

  private final WabaRows rows;
  private final AccountDesk desk;
  private final ClientDirectory directory;
  private final MetaAccounts meta;

  Wabas(WabaRows rows, AccountDesk desk, ClientDirectory directory, MetaAccounts meta) {
    this.rows = rows;
    this.desk = desk;
    this.directory = directory;
    this.meta = meta;
  }

  /**
   * All accounts of the client, at most 100: those that are connected, in the order in which they
   * were first, then those that are not any more, by when they were disconnected.
   */
  @Transactional(readOnly = true)
  public List<Waba> of(ClientId client) {
    return rows.findTop100ByOrderByDisconnectedAtAscCreatedAtAscIdAsc().stream()
        .map(WabaRow::waba)
        .toList();
  }

  /**
   * Connects an account, or connects it again, once Meta has shown it to us. It belongs to this
   * client only for as long as it is connected. Its numbers are read soon. None is connected to a
   * client whose standing does not let it ({@link Standing#mayConnect}).
   *
   * @param metaId as {@link MetaId#parse} takes it
   * @param name what the provider calls it; blank for the name that it has at Meta
   */
  @Needs(value = Permission.CLIENT_ONBOARD, fresh = true)
  public ConnectOutcome connect(ClientId client, MetaId metaId, String name) {
    Optional<MetaId> parsed = MetaId.parse(metaId.value());
    String kept = name.strip();
    boolean badName = !kept.isEmpty() && !isName(kept);
    if (parsed.isEmpty() || badName) {
      return new ConnectOutcome.Malformed(parsed.isEmpty(), badName);
    }
    Optional<ConnectOutcome> refused = desk.refusal(client);
    if (refused.isPresent()) {
      return refused.get();
    }
    MetaId account = parsed.get();
    if (directory.ownerOfWaba(account).isPresent()) {
      return desk.connect(client, account, kept.isEmpty() ? account.value() : kept);
    }
    try {
      return meta.find(account)
          .map(shown -> desk.connect(client, account, kept.isEmpty() ? name(shown) : kept))
          .orElseGet(ConnectOutcome.NotShown::new);
    } catch (MetaUnavailable e) {
      return new ConnectOutcome.MetaAway(String.valueOf(e.getMessage()));
    }
  }

  /** Meta's name where people can read it, else its id. */
  private static String name(MetaAccount shown) {
    String name = KeptText.cut(shown.name().strip(), LONGEST_NAME);
    return isName(name) ? name : shown.id().value();
  }

  private static boolean isName(String name) {
    return PlainText.isSeen(name)
        && name.codePointCount(0, name.length()) <= LONGEST_NAME
        && PlainText.isLine(name);
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
  public DisconnectOutcome disconnect(ClientId client, WabaId id) {
    return desk.disconnect(client, id);
  }
}
