package io.bspconsole.clients;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.clients.StandingMove.Advance;
import io.bspconsole.clients.StandingMove.Intervention;
import io.bspconsole.clients.internal.StandingMoves;
import io.bspconsole.clients.internal.StepKeeper;
import io.bspconsole.clients.portfolio.RegisterRows;
import io.bspconsole.clients.portfolio.StandingRows;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a client stands, and the moves from there. A move takes effect at once: what waits to be
 * sent to Meta for a client that may not submit any more stays where it is.
 */
@Service
@Needs(Permission.CLIENT_READ)
@Transactional(readOnly = true)
public class Standings {

  private final RegisterRows register;
  private final StandingRows rows;
  private final StepKeeper steps;
  private final StandingMoves moves;
  private final CurrentActor current;

  Standings(
      RegisterRows register,
      StandingRows rows,
      StepKeeper steps,
      StandingMoves moves,
      CurrentActor current) {
    this.register = register;
    this.rows = rows;
    this.steps = steps;
    this.moves = moves;
    this.current = current;
  }

  /** All changes, the newest first; at most {@link StandingRows#MOST}. */
  public List<StandingChange> history(ClientId client) {
    return rows.of(client);
  }

  /** Takes a client a step on. It is activated only once no mandatory step is open (P0.1). */
  @Needs(Permission.CLIENT_ONBOARD)
  @Transactional
  public StandingOutcome advance(ClientId client, Advance move, StandingNote note) {
    steps.lock(client);
    ClientSummary before = register.find(client).orElseThrow(NotFound::new);
    if (move == Advance.ACTIVATE && move.leadsFrom(before.standing())) {
      List<ClientStep> missing =
          steps.refresh(client).stream().filter(ClientStep::isMissing).toList();
      if (!missing.isEmpty()) {
        return new StandingOutcome.Missing(missing);
      }
    }
    return moves.make(before, move, note, current.get());
  }

  /** Watches, restricts, suspends, bars or reinstates a client, or lets it go. */
  @Needs(value = Permission.ENFORCEMENT_DECIDE, fresh = true)
  @Transactional
  public StandingOutcome intervene(ClientId client, Intervention move, StandingNote note) {
    steps.lock(client);
    return moves.make(register.find(client).orElseThrow(NotFound::new), move, note, current.get());
  }
}
