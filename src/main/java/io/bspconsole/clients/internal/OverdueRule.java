package io.bspconsole.clients.internal;

import io.bspconsole.clients.Standing;
import io.bspconsole.clients.StandingMove.Intervention;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of a client whose profile nobody confirmed in time ({@code BSP_PROFILE_OVERDUE}).
 */
enum OverdueRule {
  /** Nothing: it stays in the staff's list. */
  NOTHING,
  WATCH,
  RESTRICT;

  /** The move from that standing; empty where it leads nowhere. */
  Optional<Intervention> move(Standing standing) {
    return switch (this) {
      case NOTHING -> Optional.empty();
      case WATCH ->
          standing == Standing.ACTIVE ? Optional.of(Intervention.WATCH) : Optional.empty();
      case RESTRICT -> standing.maySubmit() ? Optional.of(Intervention.RESTRICT) : Optional.empty();
    };
  }

  /** The standings from which something is done. */
  Set<Standing> from() {
    Set<Standing> from = EnumSet.noneOf(Standing.class);
    for (Standing standing : Standing.values()) {
      if (move(standing).isPresent()) {
        from.add(standing);
      }
    }
    return from;
  }
}
