package io.bspconsole.keys.portfolio;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.keys.KeyFilter;
import io.bspconsole.keys.KeyId;
import io.bspconsole.keys.KeyPage;
import io.bspconsole.keys.KeyPosition;
import io.bspconsole.keys.KeyRight;
import io.bspconsole.keys.KeyScope;
import io.bspconsole.keys.MakeOutcome;
import io.bspconsole.keys.NewKey;
import io.bspconsole.keys.RevokeOutcome;
import io.bspconsole.keys.internal.KeyList;
import io.bspconsole.keys.internal.KeyMaking;
import io.bspconsole.keys.internal.KeyRevoking;
import io.bspconsole.tenancy.ClientDirectory;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every key there is, for the provider's administrators: they make the provider's own, and can take
 * back a client's when it leaked.
 */
@Service
@Needs(Permission.KEY_MANAGE)
@Transactional(readOnly = true)
public class AllKeys {

  private final KeyList list;
  private final KeyMaking making;
  private final KeyRevoking revoking;
  private final ClientDirectory clients;
  private final CurrentActor current;

  AllKeys(
      KeyList list,
      KeyMaking making,
      KeyRevoking revoking,
      ClientDirectory clients,
      CurrentActor current) {
    this.list = list;
    this.making = making;
    this.revoking = revoking;
    this.clients = clients;
    this.current = current;
  }

  /**
   * The page that the position leads to, or the newest keys without it.
   *
   * @param limit cut to {@link KeyPage#LARGEST}
   */
  public KeyPage find(KeyFilter filter, @Nullable KeyPosition position, int limit) {
    return list.find(KeyScope.provider(null), filter, position, limit);
  }

  /** What the caller may give a key of the provider. */
  public Set<KeyRight> offered() {
    return KeyRight.offered(current.get(), KeyScope.provider(null));
  }

  /**
   * Makes a key of the provider.
   *
   * @param client the only one it is for; absent for all
   * @throws NotFound when there is no such client
   */
  @Needs(value = Permission.KEY_MANAGE, fresh = true)
  @Transactional
  public MakeOutcome make(NewKey key, @Nullable ClientId client) {
    if (client != null && !clients.exists(client)) {
      throw new NotFound();
    }
    return making.make(KeyScope.provider(client), key);
  }

  /**
   * Takes a key back, whosoever it is.
   *
   * @throws NotFound when there is no such key
   */
  @Transactional
  public RevokeOutcome revoke(KeyId key, String reason) {
    return revoking.revoke(KeyScope.provider(null), key, reason);
  }
}
