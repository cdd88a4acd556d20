package io.bspconsole.audit;

import io.bspconsole.kernel.ClientId;
import java.util.Optional;
import java.util.UUID;

/**
 * A chain of entries: a client's, under that client's id, or the one of the provider's own acts.
 */
public record ChainId(UUID value) implements Comparable<ChainId> {

  /** The provider's. A client never has this id: those carry a time. */
  public static final ChainId PROVIDER =
      new ChainId(UUID.fromString("00000000-0000-7000-8000-000000000001"));

  public static ChainId of(ClientId client) {
    return new ChainId(client.value());
  }

  /** Empty for the provider's chain. */
  public Optional<ClientId> client() {
    return equals(PROVIDER) ? Optional.empty() : Optional.of(new ClientId(value));
  }

  @Override
  public int compareTo(ChainId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
