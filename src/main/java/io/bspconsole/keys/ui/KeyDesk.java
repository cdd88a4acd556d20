package io.bspconsole.keys.ui;

import io.bspconsole.clients.portfolio.ClientRegister;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.keys.KeyFilter;
import io.bspconsole.keys.KeyId;
import io.bspconsole.keys.KeyPage;
import io.bspconsole.keys.KeyPosition;
import io.bspconsole.keys.KeyRight;
import io.bspconsole.keys.MakeOutcome;
import io.bspconsole.keys.NewKey;
import io.bspconsole.keys.RevokeOutcome;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the reader of a page of keys can do: over all of them, or with those of his client. */
interface KeyDesk {

  /** Where the page is. */
  String path();

  KeyPage find(KeyFilter filter, @Nullable KeyPosition position, int limit);

  Set<KeyRight> offered();

  /**
   * Makes a key.
   *
   * @param client the only one it is for, where {@link #clients} are to choose from
   */
  MakeOutcome make(NewKey key, @Nullable ClientId client);

  RevokeOutcome revoke(KeyId key, String reason);

  /** The clients that a key can be made for; empty where it can only be one's own. */
  Optional<ClientRegister> clients();
}
