package io.bspconsole.keys;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.keys.internal.KeyList;
import io.bspconsole.keys.internal.KeyMaking;
import io.bspconsole.keys.internal.KeyRevoking;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keys of one client, for its owner. The provider's are not among them. */
@Service
@Needs(Permission.CLIENT_KEY_MANAGE)
@Transactional(readOnly = true)
public class ClientKeys {

  private final KeyList list;
  private final KeyMaking making;
  private final KeyRevoking revoking;
  private final CurrentActor current;

  ClientKeys(KeyList list, KeyMaking making, KeyRevoking revoking, CurrentActor current) {
    this.list = list;
    this.making = making;
    this.revoking = revoking;
    this.current = current;
  }

  /**
   * The page that the position leads to, or the newest keys without it.
   *
   * @param limit cut to {@link KeyPage#LARGEST}
   */
  public KeyPage find(
      ClientId client, KeyFilter filter, @Nullable KeyPosition position, int limit) {
    return list.find(KeyScope.client(client), filter, position, limit);
  }

  /** What the caller may give a key of this client. */
  public Set<KeyRight> offered(ClientId client) {
    return KeyRight.offered(current.get(), KeyScope.client(client));
  }

  /** Makes a key. */
  @Needs(value = Permission.CLIENT_KEY_MANAGE, fresh = true)
  @Transactional
  public MakeOutcome make(ClientId client, NewKey key) {
    return making.make(KeyScope.client(client), key);
  }

  /**
   * Takes a key back.
   *
   * @throws NotFound when this client has no such key
   */
  @Transactional
  public RevokeOutcome revoke(ClientId client, KeyId key, String reason) {
    return revoking.revoke(KeyScope.client(client), key, reason);
  }
}
