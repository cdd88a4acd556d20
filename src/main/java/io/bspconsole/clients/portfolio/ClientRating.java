package io.bspconsole.clients.portfolio;

import java.util.Arrays;

/** The worst rating among a client's numbers. */
public enum ClientRating {
  RED(1),
  YELLOW(2),
  GREEN(3),
  /** No number, or none that Meta rated. */
  UNKNOWN(9);

  private final int rank;

  ClientRating(int rank) {
    this.rank = rank;
  }

  /** As the register stores it; the worst is the lowest. */
  int rank() {
    return rank;
  }

  static ClientRating of(int rank) {
    return Arrays.stream(values())
        .filter(rating -> rating.rank == rank)
        .findFirst()
        .orElse(UNKNOWN);
  }
}
