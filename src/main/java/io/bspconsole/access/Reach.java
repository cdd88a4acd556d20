package io.bspconsole.access;

import io.bspconsole.kernel.ClientId;
import java.io.Serializable;
import java.util.Set;

/** Which clients somebody of the provider sees. */
public sealed interface Reach extends Serializable {

  /** As many clients can be named for one person; they are kept with each of his sessions. */
  int MOST_NAMED = 1_000;

  /** Every client, those that come later too. */
  Reach ALL = new All();

  /** Is it one of them? */
  boolean includes(ClientId client);

  default boolean isAll() {
    return this instanceof All;
  }

  /** Everybody. */
  record All() implements Reach {

    @Override
    public boolean includes(ClientId client) {
      return true;
    }
  }

  /** Only these; perhaps none yet. */
  record Named(Set<ClientId> clients) implements Reach {

    public Named {
      clients = Set.copyOf(clients);
    }

    @Override
    public boolean includes(ClientId client) {
      return clients.contains(client);
    }
  }
}
