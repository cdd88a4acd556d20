package io.bspconsole.clients.portfolio;

import io.bspconsole.clients.ClientSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the register, by name.
 *
 * @param before the cursor of the page before this one; absent on the first
 * @param after the cursor of the page after this one; absent on the last
 */
public record ClientPage(
    List<ClientSummary> clients, @Nullable String before, @Nullable String after) {

  public ClientPage {
    clients = List.copyOf(clients);
  }
}
