package io.bspconsole.clients.internal;

import io.bspconsole.clients.ClientStep;
import io.bspconsole.clients.Progress;
import io.bspconsole.clients.Standing;
import io.bspconsole.clients.StepCode;
import io.bspconsole.clients.StepEvidence;
import io.bspconsole.clients.StepState;
import io.bspconsole.clients.portfolio.ProgressRows;
import io.bspconsole.clients.portfolio.ProgressRows.Known;
import io.bspconsole.clients.portfolio.StepRows;
import io.bspconsole.kernel.ClientId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ticks what the console sees done, and keeps the register's idea of how far a client is. */
@Component
public class StepKeeper {

  private final StepRows rows;
  private final ProgressRows register;
  private final Map<StepCode, StepEvidence> evidence;
  private final ZoneId zone;
  private final Clock clock;

  StepKeeper(
      StepRows rows,
      ProgressRows register,
      List<StepEvidence> evidence,
      @Value("${bsp.zone}") ZoneId zone,
      Clock clock) {
    this.rows = rows;
    this.register = register;
    this.evidence =
        evidence.stream().collect(Collectors.toMap(StepEvidence::step, Function.identity()));
    this.zone = zone;
    this.clock = clock;
  }

  /** To be called before anything of the client is changed that may change its progress. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lock(ClientId client) {
    register.lock(client);
  }

  /**
   * Looks at everything anew, within the scope of the client.
   *
   * @return the steps as they are now, in their order
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<ClientStep> refresh(ClientId client) {
    Known known = register.lock(client);
    List<ClientStep> steps = rows.of(client);
    if (steps.isEmpty() && known.standing() == Standing.ONBOARDING) {
      rows.begin(client, today());
      steps = rows.of(client);
    }
    if (!known.standing().isOver() && tick(client, steps)) {
      steps = rows.of(client);
    }
    Progress progress = Progress.of(known.standing(), steps);
    if (!progress.equals(known.progress())) {
      boolean moved =
          !Objects.equals(progress.step(), known.progress().step())
              || known.progress().waitsFor() == null;
      register.write(client, progress, moved);
    }
    return steps;
  }

  /** Takes over how the client's numbers are rated. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void rate(ClientId client) {
    register.rate(client);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private boolean tick(ClientId client, List<ClientStep> steps) {
    boolean changed = false;
    for (ClientStep step : steps) {
      StepEvidence asked = evidence.get(step.step().code());
      if (asked != null && step.state() != StepState.WAIVED) {
        boolean there = asked.isThere();
        if (there != (step.state() == StepState.DONE)) {
          rows.tick(client, step.step(), there, today());
          changed = true;
        }
      }
    }
    return changed;
  }
}
