package io.bspconsole.clients;

import io.bspconsole.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step as one client goes through it.
 *
 * @param owner who of the provider sees to it; absent where that is whoever owns the client
 * @param ownerName his name; empty without one
 * @param dueOn the last day on which it is in time; absent where there is none
 * @param note what stands in the way or why it was waived, may be empty
 * @param settledByName empty for the console itself
 * @param revision counts changes
 */
public record ClientStep(
    Step step,
    StepState state,
    Party waitsFor,
    @Nullable PersonId owner,
    String ownerName,
    @Nullable LocalDate dueOn,
    String note,
    @Nullable Instant settledAt,
    String settledByName,
    int revision) {

  /** The same with other words about what is to be done. */
  public ClientStep withDetail(String detail) {
    return new ClientStep(
        new Step(
            step.id(),
            step.code(),
            step.title(),
            detail,
            step.clauses(),
            step.waitsFor(),
            step.days(),
            step.mandatory(),
            step.retired(),
            step.revision()),
        state,
        waitsFor,
        owner,
        ownerName,
        dueOn,
        note,
        settledAt,
        settledByName,
        revision);
  }

  /** Does it keep the client from becoming active? */
  public boolean isMissing() {
    return step.mandatory() && !state.isSettled();
  }
}
