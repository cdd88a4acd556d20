package io.bspconsole.clients;

import io.bspconsole.access.Actor;
import io.bspconsole.access.CurrentActor;
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
import org.jspecify.annotations.Nullable;
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
  private final CurrentActor current;

  SharedAccounts(MetaAccounts meta, ClientDirectory directory, CurrentActor current) {
    this.meta = meta;
    this.directory = directory;
    this.current = current;
  }

  /** All that are shared with us, whoever has them. */
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
    Actor reader = current.get();
    return new SharedOutcome.Listed(
        listed.stream()
            .map(account -> account(account, owners.get(account.id()), client, reader))
            .sorted(ORDER)
            .toList());
  }

  /** The name of an account tells whose it is: it is for those who see that client. */
  private static SharedAccount account(
      MetaAccount listed, @Nullable ClientId owner, ClientId client, Actor reader) {
    if (owner == null) {
      return new SharedAccount(listed.id(), listed.name(), Holder.NOBODY);
    }
    return owner.equals(client)
        ? new SharedAccount(listed.id(), listed.name(), Holder.THIS_CLIENT)
        : new SharedAccount(
            listed.id(), reader.mayEnter(owner) ? listed.name() : "", Holder.ANOTHER);
  }
}
