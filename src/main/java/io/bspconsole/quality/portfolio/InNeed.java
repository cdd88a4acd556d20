package io.bspconsole.quality.portfolio;

import java.util.List;

/**
 * The clients that need somebody, as far as they were asked for.
 *
 * @param total how many there are, those beyond the limit too
 */
public record InNeed(List<ClientInNeed> clients, int total) {

  public InNeed {
    clients = List.copyOf(clients);
  }
}
