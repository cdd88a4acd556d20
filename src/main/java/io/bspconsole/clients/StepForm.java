package io.bspconsole.clients;

import io.bspconsole.kernel.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a client's step is to stand, as it is typed.
 *
 * @param revision of the step that the form was opened on
 */
public record StepForm(
    StepState state,
    Party waitsFor,
    @Nullable PersonId owner,
    @Nullable LocalDate dueOn,
    String note,
    int revision) {

  /** In characters. */
  public static final int LONGEST_NOTE = 500;

  /** The form as it opens on a step: nothing typed yet. */
  public static StepForm of(ClientStep step) {
    return new StepForm(
        step.state(), step.waitsFor(), step.owner(), step.dueOn(), step.note(), step.revision());
  }

  public StepForm {
    note = note.strip();
  }
}
