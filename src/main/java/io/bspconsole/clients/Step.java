package io.bspconsole.clients;

import io.bspconsole.kernel.ClauseCode;
import java.util.List;

/**
 * A step that the provider asks of clients.
 *
 * @param title in the provider's own words; empty where the console's own words stand
 * @param detail the same, about what is to be done
 * @param waitsFor on whom it waits at first
 * @param days after the begin of the onboarding it is due
 * @param mandatory whether a client becomes active only once it is done or waived
 * @param retired whether it is asked of nobody any more
 * @param revision counts changes
 */
public record Step(
    StepId id,
    StepCode code,
    String title,
    String detail,
    List<ClauseCode> clauses,
    Party waitsFor,
    int days,
    boolean mandatory,
    boolean retired,
    int revision) {

  public Step {
    clauses = List.copyOf(clauses);
  }
}
