package io.bspconsole.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Test
  void the_first_open_step_says_who_is_waited_for_and_the_earliest_day_what_is_due() {
    ClientStep open = step(StepState.OPEN, Party.META, DAY.plusDays(2));

    assertThat(
            Progress.of(
                Standing.ONBOARDING,
                List.of(
                    step(StepState.DONE, Party.CLIENT, DAY),
                    open,
                    step(StepState.WAIVED, Party.CLIENT, DAY),
                    step(StepState.OPEN, Party.CLIENT, DAY.plusDays(1)))))
        .isEqualTo(new Progress(open.step().id(), Party.META, DAY.plusDays(1), 2, 4));
  }

  @Test
  void once_all_is_done_we_are_waited_for_until_the_client_is_active() {
    List<ClientStep> done = List.of(step(StepState.DONE, Party.CLIENT, DAY));

    assertThat(Progress.of(Standing.ONBOARDING, done).waitsFor()).isEqualTo(Party.US);
    assertThat(Progress.of(Standing.ACTIVE, done).waitsFor()).isNull();
  }

  @Test
  void a_prospect_waits_for_us() {
    assertThat(Progress.of(Standing.PROSPECT, List.of()))
        .isEqualTo(new Progress(null, Party.US, null, 0, 0));
  }

  @Test
  void of_a_client_that_left_nothing_is_due() {
    assertThat(Progress.of(Standing.LEFT, List.of(step(StepState.OPEN, Party.CLIENT, DAY))))
        .isEqualTo(new Progress(null, null, null, 0, 1));
  }

  private static ClientStep step(StepState state, Party waitsFor, @Nullable LocalDate due) {
    Step step =
        new Step(StepId.next(), StepCode.OWN, "Step", "", List.of(), waitsFor, 7, true, false, 0);
    return new ClientStep(step, state, waitsFor, null, "", due, "", null, "", 0);
  }
}
