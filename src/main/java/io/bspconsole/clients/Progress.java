package io.bspconsole.clients;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a client is, as lists show it.
 *
 * @param step the first step that is open; absent where none is
 * @param waitsFor on whom it waits; absent where nothing is to be done
 * @param nextDue the earliest day on which an open step is due; absent without one
 */
public record Progress(
    @Nullable StepId step,
    @Nullable Party waitsFor,
    @Nullable LocalDate nextDue,
    int done,
    int all) {

  /** What follows from the standing and the steps, which come in their order. */
  public static Progress of(Standing standing, List<ClientStep> steps) {
    int done = (int) steps.stream().filter(step -> step.state().isSettled()).count();
    if (standing.isOver()) {
      return new Progress(null, null, null, done, steps.size());
    }
    List<ClientStep> open = steps.stream().filter(step -> !step.state().isSettled()).toList();
    Optional<ClientStep> first = open.stream().findFirst();
    return new Progress(
        first.map(step -> step.step().id()).orElse(null),
        first.map(ClientStep::waitsFor).orElse(standing.isOnTheWay() ? Party.US : null),
        open.stream()
            .map(ClientStep::dueOn)
            .filter(Objects::nonNull)
            .min(LocalDate::compareTo)
            .orElse(null),
        done,
        steps.size());
  }
}
