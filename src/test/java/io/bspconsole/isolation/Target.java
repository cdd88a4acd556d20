package io.bspconsole.isolation;

import io.bspconsole.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * The client that a call names.
 *
 * @param text the id, or what stands in its place in an address
 * @param client absent for one that does not exist
 */
record Target(String label, String text, @Nullable SeededClient client) {

  static Target of(SeededClient client) {
    return new Target("client " + client, client.id().toString(), client);
  }

  static Target missing(String label, String text) {
    return new Target(label, text, null);
  }

  ClientId id() {
    return ClientId.parse(text).orElseThrow();
  }

  boolean isId() {
    return ClientId.parse(text).isPresent();
  }

  @Override
  public String toString() {
    return label;
  }
}
