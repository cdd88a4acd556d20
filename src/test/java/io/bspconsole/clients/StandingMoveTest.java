package io.bspconsole.clients;

import static io.bspconsole.clients.Standing.ACTIVE;
import static io.bspconsole.clients.Standing.BARRED;
import static io.bspconsole.clients.Standing.LEFT;
import static io.bspconsole.clients.Standing.ONBOARDING;
import static io.bspconsole.clients.Standing.ON_WATCH;
import static io.bspconsole.clients.Standing.PROSPECT;
import static io.bspconsole.clients.Standing.RESTRICTED;
import static io.bspconsole.clients.Standing.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.clients.StandingMove.Advance;
import io.bspconsole.clients.StandingMove.Intervention;
import io.bspconsole.clients.StandingOutcome.Problem;
import io.bspconsole.kernel.ClauseCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandingMoveTest {

  /** Every way that there is, and by that every one that there is not. */
  private static final Map<Standing, Set<Standing>> WAYS =
      Map.of(
          PROSPECT, Set.of(ONBOARDING, LEFT, BARRED),
          ONBOARDING, Set.of(ACTIVE, LEFT, BARRED),
          ACTIVE, Set.of(ON_WATCH, RESTRICTED, SUSPENDED, LEFT, BARRED),
          ON_WATCH, Set.of(ACTIVE, RESTRICTED, SUSPENDED, LEFT, BARRED),
          RESTRICTED, Set.of(ACTIVE, ON_WATCH, SUSPENDED, LEFT, BARRED),
          SUSPENDED, Set.of(ACTIVE, ON_WATCH, RESTRICTED, LEFT, BARRED),
          LEFT, Set.of(BARRED),
          BARRED, Set.of());

  @ParameterizedTest
  @EnumSource(Standing.class)
  void from_each_standing_lead_exactly_these_ways(Standing from) {
    assertThat(
            moves()
                .filter(move -> move.leadsFrom(from))
                .map(StandingMove::to)
                .collect(Collectors.toSet()))
        .isEqualTo(WAYS.get(from));
  }

  @Test
  void between_two_standings_is_one_way_at_most() {
    assertThat(moves().flatMap(move -> move.from().stream().map(from -> from + " " + move.to())))
        .doesNotHaveDuplicates();
  }

  @Test
  void only_active_clients_and_those_on_watch_may_submit() {
    assertThat(Arrays.stream(Standing.values()).filter(Standing::maySubmit))
        .containsExactlyInAnyOrder(ACTIVE, ON_WATCH);
  }

  @Test
  void whatever_ends_the_right_to_submit_for_a_fault_names_a_clause() {
    assertThat(Arrays.stream(Intervention.values()).filter(Intervention::needsClause))
        .containsExactly(Intervention.RESTRICT, Intervention.SUSPEND, Intervention.BAR);
  }

  @Test
  void a_bar_without_clause_and_words_is_refused() {
    assertThat(Intervention.BAR.problems(StandingNote.of(StandingReason.VIOLATION)))
        .containsExactlyInAnyOrder(Problem.CLAUSE_MISSING, Problem.COMMENT_MISSING);
    assertThat(
            Intervention.BAR.problems(
                StandingNote.of(
                    StandingReason.VIOLATION, List.of(new ClauseCode("P5.4")), "Came back.")))
        .isEmpty();
  }

  @Test
  void a_reason_of_another_move_is_none() {
    assertThat(Intervention.LEAVE.problems(StandingNote.of(StandingReason.QUALITY)))
        .containsExactly(Problem.REASON);
  }

  @Test
  void other_is_a_reason_only_with_words() {
    assertThat(Intervention.WATCH.problems(StandingNote.of(StandingReason.OTHER)))
        .containsExactly(Problem.COMMENT_MISSING);
    assertThat(
            Intervention.WATCH.problems(
                StandingNote.of(StandingReason.OTHER, List.of(), "x".repeat(1001))))
        .containsExactly(Problem.COMMENT_TOO_LONG);
  }

  @ParameterizedTest
  @EnumSource(Advance.class)
  void the_own_note_of_an_advance_fits(Advance move) {
    assertThat(move.problems(move.note())).isEmpty();
  }

  private static Stream<StandingMove> moves() {
    return Stream.concat(Arrays.stream(Advance.values()), Arrays.stream(Intervention.values()));
  }
}
