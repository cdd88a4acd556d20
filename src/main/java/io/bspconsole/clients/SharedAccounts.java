package io.bspconsole.clients;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.clients.SharedAccount.Holder;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.meta.MetaAccounts;
import io.bspconsole.meta.MetaAccounts.MetaAccount;
import io.bspconsole.meta.MetaUnavailable;
import io.bspconsole.tenancy.ClientDirectory;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * The accounts that clients share with the provider's business portfolio, to choose from (domain
 * notes, section 7.2). Read from Meta at each call; no transaction is open meanwhile.
 */
@Service
@Needs(Permission.CLIENT_ONBOARD)
public class SharedAccounts {

  private static final Comparator<SharedAccount> ORDER =
      Comparator.comparing(SharedAccount::holder)
          .thenComparing(SharedAccount::name, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(account -> account.id().value());

  private final MetaAccounts meta;
  private final ClientDirectory directory;

  SharedAccounts(MetaAccounts meta, ClientDirectory directory) {
    this.meta = meta;
    this.directory = directory;
  }

  /**
   * All that are shared with us and that nobody has, or this client. What another client has is
   * left out: its id and its name would tell of that client.
   */
  public SharedOutcome of(ClientId client) {
    if (!meta.canList()) {
      return new SharedOutcome.NotSetUp();
    }
    List<MetaAccount> listed;
    try {
      listed = meta.shared();
    } catch (MetaUnavailable e) {
      return new SharedOutcome.MetaAway(String.valueOf(e.getMessage()));
    }
    Map<MetaId, ClientId> owners =
        directory.ownersOfWabas(listed.stream().map(MetaAccount::id).toList());
    return new SharedOutcome.Listed(
        listed.stream()
            .filter(account -> client.equals(owners.getOrDefault(account.id(), client)))
            .map(account ->
                new SharedAccount(
                    account.id(),
                    account.name(),
                    owners.containsKey(account.id()) ? Holder.THIS_CLIENT : Holder.NOBODY))
            .sorted(ORDER)
            .toList());
  }
}
