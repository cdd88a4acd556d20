package io.bspconsole.clients;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.accounts.portfolio.Colleague;
import io.bspconsole.accounts.portfolio.Colleagues;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.StepOutcome.Problem;
import io.bspconsole.clients.internal.StepKeeper;
import io.bspconsole.clients.portfolio.RegisterRows;
import io.bspconsole.clients.portfolio.StepRows;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.PlainText;
import io.bspconsole.live.ClientChanged;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps that a client goes through before it is active, and who is blocked on whom. */
@Service
@Needs(Permission.CLIENT_READ)
@Transactional(readOnly = true)
public class Checklist {

  private final RegisterRows register;
  private final StepRows rows;
  private final StepKeeper keeper;
  private final Colleagues colleagues;
  private final Trail trail;
  private final CurrentActor current;
  private final ApplicationEventPublisher events;

  Checklist(
      RegisterRows register,
      StepRows rows,
      StepKeeper keeper,
      Colleagues colleagues,
      Trail trail,
      CurrentActor current,
      ApplicationEventPublisher events) {
    this.register = register;
    this.rows = rows;
    this.keeper = keeper;
    this.colleagues = colleagues;
    this.trail = trail;
    this.current = current;
    this.events = events;
  }

  /** All steps in their order; none before the onboarding began. */
  public List<ClientStep> of(ClientId client) {
    return rows.of(client);
  }

  /**
   * Ticks or waives a step, opens it again, or says who sees to it, on whom it waits and until
   * when. What stands so already is not written, and the trail not told.
   *
   * @throws NotFound when the client does not go through that step
   */
  @Needs(Permission.CLIENT_ONBOARD)
  @Transactional
  public StepOutcome keep(ClientId client, StepId id, StepForm form) {
    ClientSummary summary = register.find(client).orElseThrow(NotFound::new);
    keeper.lock(client);
    ClientStep before = find(client, id);
    if (before.revision() != form.revision()) {
      return new StepOutcome.Conflict(before);
    }
    Optional<Colleague> owner = owner(before, form.owner());
    Set<Problem> problems = problems(before, form);
    if (form.owner() != null && owner.isEmpty()) {
      problems.add(Problem.OWNER_UNKNOWN);
    }
    if (!problems.isEmpty()) {
      return new StepOutcome.Refused(problems);
    }
    if (form.equals(StepForm.of(before))) {
      return new StepOutcome.Unchanged(before);
    }
    rows.keep(client, id, form, owner.map(Colleague::name).orElse(""), current.get());
    keeper.refresh(client);
    ClientStep after = find(client, id);
    trail.record(
        Act.of(Action.STEP_CHANGED, Subject.client(client, summary.name()))
            .changed("step", null, name(after.step()))
            .changed("state", before.state(), after.state())
            .changed("waitsFor", before.waitsFor(), after.waitsFor())
            .changedPerson("owner", before.owner(), after.owner())
            .changed("due", before.dueOn(), after.dueOn())
            .because(null, after.note().isEmpty() ? null : after.note()));
    events.publishEvent(new ClientChanged(client));
    return new StepOutcome.Kept(after);
  }

  private ClientStep find(ClientId client, StepId id) {
    return rows.of(client).stream()
        .filter(it -> it.step().id().equals(id))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** Whoever owns it already may have left since; that does not stand in the way. */
  private Optional<Colleague> owner(ClientStep before, @Nullable PersonId wanted) {
    if (wanted == null) {
      return Optional.empty();
    }
    return wanted.equals(before.owner())
        ? Optional.of(new Colleague(wanted, before.ownerName()))
        : colleagues.all().stream().filter(it -> it.id().equals(wanted)).findFirst();
  }

  private static Set<Problem> problems(ClientStep before, StepForm form) {
    Set<Problem> problems = EnumSet.noneOf(Problem.class);
    StepCode code = before.step().code();
    boolean waives = form.state() == StepState.WAIVED;
    if (waives && !code.isWaivable()) {
      problems.add(Problem.NOT_WAIVABLE);
    } else if (form.state() == StepState.DONE
        && before.state() != StepState.DONE
        && code.ticksItself()) {
      problems.add(Problem.TICKS_ITSELF);
    }
    String note = form.note();
    if (note.codePointCount(0, note.length()) > StepForm.LONGEST_NOTE) {
      problems.add(Problem.NOTE_TOO_LONG);
    } else if (!PlainText.isProse(note)) {
      problems.add(Problem.NOTE_UNSEEN);
    } else if (waives && !PlainText.isSeen(note)) {
      problems.add(Problem.NOTE_MISSING);
    }
    return problems;
  }

  private static String name(Step step) {
    return step.title().isEmpty() ? step.code().name() : step.title();
  }
}
