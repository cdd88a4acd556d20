package io.bspconsole.audit.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.bspconsole.audit.ChainId;
import io.bspconsole.audit.Verdict;
import io.bspconsole.audit.internal.ChainCheck;
import io.bspconsole.kernel.Uuids;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoundTest {

  private static final ChainId ONE = new ChainId(Uuids.next());
  private static final ChainId OTHER = new ChainId(Uuids.next());
  private static final Verdict BROKEN = new Verdict.Broken(OTHER, 3, Verdict.Fault.HASH);

  private final ChainCheck check = mock(ChainCheck.class);
  private final CheckRow row = mock(CheckRow.class);
  private final AtomicBoolean closing = new AtomicBoolean();

  @BeforeEach
  void have_two_chains() {
    when(check.chains()).thenReturn(List.of(ONE, OTHER));
    when(check.check(any(), any())).thenReturn(Optional.of(new Verdict.Intact(2)));
    when(row.beat(any(), anyInt(), anyInt())).thenReturn(true);
  }

  @Test
  void all_entries_of_chains_that_are_intact_are_counted() {
    assertThat(run()).contains(new Verdict.Intact(4));
  }

  @Test
  void a_chain_that_cannot_be_checked_keeps_nobody_from_checking_the_others() {
    when(check.check(eq(ONE), any())).thenThrow(new IllegalStateException("nobody thought of it"));
    when(check.check(eq(OTHER), any())).thenReturn(Optional.of(BROKEN));

    assertThat(run()).contains(BROKEN);
  }

  @Test
  void nobody_says_that_all_are_intact_when_one_could_not_be_checked() {
    when(check.check(eq(ONE), any())).thenThrow(new IllegalStateException("nobody thought of it"));

    assertThat(run()).isEmpty();
  }

  @Test
  void a_node_that_goes_stops_within_a_chain() {
    when(check.check(eq(ONE), any()))
        .thenAnswer(call -> {
          closing.set(true);
          BooleanSupplier goesOn = call.getArgument(1);
          return goesOn.getAsBoolean() ? Optional.of(new Verdict.Intact(2)) : Optional.empty();
        });

    assertThat(run()).isEmpty();
    verify(check, never()).check(eq(OTHER), any());
  }

  @Test
  void a_node_whose_check_was_taken_over_stops() {
    when(row.beat(any(), anyInt(), anyInt())).thenReturn(false);

    assertThat(run()).isEmpty();
    verify(check, never()).check(any(), any());
  }

  private Optional<Verdict> run() {
    return new Round(check, row, Instant.EPOCH, closing::get, () -> {}).run();
  }
}
