package io.bspconsole.clients.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.ClientSummary;
import io.bspconsole.clients.StandingMove;
import io.bspconsole.clients.StandingMove.Advance;
import io.bspconsole.clients.StandingMove.Intervention;
import io.bspconsole.clients.StandingNote;
import io.bspconsole.clients.StandingOutcome;
import io.bspconsole.clients.StandingOutcome.Problem;
import io.bspconsole.clients.StandingReason;
import io.bspconsole.clients.portfolio.DueProfiles;
import io.bspconsole.clients.portfolio.RegisterRows;
import io.bspconsole.clients.portfolio.ScreeningSubjects;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes moves from one standing to another, within the transaction and scope of its caller. */
@Component
public class StandingMoves {

  private static final ClauseCode CURRENT_PROFILE = new ClauseCode("P1.2");

  private final RegisterRows register;
  private final StandingRows rows;
  private final StepKeeper steps;
  private final Clauses clauses;
  private final DueProfiles due;
  private final ScreeningSubjects screening;
  private final StandingMails mails;
  private final Trail trail;
  private final ApplicationEventPublisher events;

  StandingMoves(
      RegisterRows register,
      StandingRows rows,
      StepKeeper steps,
      Clauses clauses,
      DueProfiles due,
      ScreeningSubjects screening,
      StandingMails mails,
      Trail trail,
      ApplicationEventPublisher events) {
    this.register = register;
    this.rows = rows;
    this.steps = steps;
    this.clauses = clauses;
    this.due = due;
    this.screening = screening;
    this.mails = mails;
    this.trail = trail;
    this.events = events;
  }

  /** The move of the console by itself, when nobody confirmed the profile in time (P1.2). */
  @Transactional(propagation = Propagation.MANDATORY)
  public StandingOutcome overdue(ClientId client, Intervention move, String comment) {
    return make(
        register.find(client).orElseThrow(NotFound::new),
        move,
        new StandingNote(StandingReason.PROFILE_OVERDUE, List.of(CURRENT_PROFILE), comment),
        null);
  }

  /**
   * Makes the move if it leads from there and says why well enough.
   *
   * @param by absent for the console
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public StandingOutcome make(
      ClientSummary before, StandingMove move, StandingNote note, @Nullable Actor by) {
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
    rows.add(client, before.standing(), move.to(), note, by);
    steps.refresh(client);
    if (move == Intervention.BAR) {
      screening.ban(client);
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
    mails.tell(before, move.to(), note);
    events.publishEvent(new ClientChanged(client));
    return new StandingOutcome.Changed(move.to());
  }

  private static @Nullable String clausesOf(StandingNote note) {
    return note.clauses().isEmpty()
        ? null
        : note.clauses().stream().map(ClauseCode::value).collect(Collectors.joining(", "));
  }
}
