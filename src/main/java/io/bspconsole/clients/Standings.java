package io.bspconsole.clients;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.StandingMove.Advance;
import io.bspconsole.clients.StandingMove.Intervention;
import io.bspconsole.clients.StandingOutcome.Problem;
import io.bspconsole.clients.internal.StepKeeper;
import io.bspconsole.clients.portfolio.DueProfiles;
import io.bspconsole.clients.portfolio.ListRows;
import io.bspconsole.clients.portfolio.RegisterRows;
import io.bspconsole.clients.portfolio.ScreeningRows;
import io.bspconsole.clients.portfolio.StandingRows;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.live.ClientChanged;
import io.bspconsole.policy.Clauses;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
  private final Clauses clauses;
  private final DueProfiles due;
  private final ScreeningRows screening;
  private final ListRows bans;
  private final Trail trail;
  private final CurrentActor current;
  private final ApplicationEventPublisher events;

  Standings(
      RegisterRows register,
      StandingRows rows,
      StepKeeper steps,
      Clauses clauses,
      DueProfiles due,
      ScreeningRows screening,
      ListRows bans,
      Trail trail,
      CurrentActor current,
      ApplicationEventPublisher events) {
    this.register = register;
    this.rows = rows;
    this.steps = steps;
    this.clauses = clauses;
    this.due = due;
    this.screening = screening;
    this.bans = bans;
    this.trail = trail;
    this.current = current;
    this.events = events;
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
    return make(before, move, note);
  }

  /** Watches, restricts, suspends, bars or reinstates a client, or lets it go. */
  @Needs(value = Permission.ENFORCEMENT_DECIDE, fresh = true)
  @Transactional
  public StandingOutcome intervene(ClientId client, Intervention move, StandingNote note) {
    steps.lock(client);
    return make(register.find(client).orElseThrow(NotFound::new), move, note);
  }

  private StandingOutcome make(ClientSummary before, StandingMove move, StandingNote note) {
    if (before.standing() == move.to()) {
      return new StandingOutcome.Changed(move.to());
    }
    if (!move.leadsFrom(before.standing())) {
      return new StandingOutcome.NotFromHere(before.standing());
    }
    Set<Problem> problems = EnumSet.noneOf(Problem.class);
    problems.addAll(move.problems(note));
    if (note.clauses().stream().anyMatch(clause -> clauses.find(clause).isEmpty())) {
      problems.add(Problem.CLAUSE_UNKNOWN);
    }
    if (!problems.isEmpty()) {
      return new StandingOutcome.Refused(problems);
    }
    ClientId client = before.id();
    if (!register.changeStanding(client, before.standing(), move.to())) {
      return new StandingOutcome.NotFromHere(
          register.find(client).orElseThrow(NotFound::new).standing());
    }
    rows.add(client, before.standing(), move.to(), note, current.get());
    steps.refresh(client);
    if (move == Intervention.BAR) {
      bans.ban(screening.subject(client));
    }
    if (move.to().maySubmit()) {
      due.hurry(client);
    }
    trail.record(
        Act.of(
                move == Advance.ACTIVATE ? Action.CLIENT_ACTIVATED : Action.STANDING_CHANGED,
                Subject.client(client, before.name()))
            .changed("standing", before.standing(), move.to())
            .changed("reason", null, note.reason())
            .changed("clauses", null, clausesOf(note))
            .because(
                note.clauses().isEmpty() ? null : note.clauses().getFirst(),
                note.comment().isEmpty() ? null : note.comment()));
    events.publishEvent(new ClientChanged(client));
    return new StandingOutcome.Changed(move.to());
  }

  private static @Nullable String clausesOf(StandingNote note) {
    return note.clauses().isEmpty()
        ? null
        : note.clauses().stream().map(ClauseCode::value).collect(Collectors.joining(", "));
  }
}
