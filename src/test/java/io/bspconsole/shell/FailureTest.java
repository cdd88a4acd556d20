package io.bspconsole.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.StaleFactor;
import io.bspconsole.kernel.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

class FailureTest {

  @Test
  void what_is_not_there_and_what_may_not_be_seen_look_alike() {
    assertThat(Failure.of(new NotFound())).isEqualTo(Failure.NOTHING_HERE);
    assertThat(Failure.of(new AccessDeniedException("Needs QUALITY:READ")))
        .isEqualTo(Failure.NOTHING_HERE);
  }

  @Test
  void what_needs_a_fresh_factor_says_so() {
    assertThat(Failure.of(new StaleFactor())).isEqualTo(Failure.STALE_FACTOR);
  }

  @Test
  void the_cause_of_a_failure_is_found_below_what_wraps_it() {
    assertThat(
            Failure.of(new IllegalStateException(new DataAccessResourceFailureException("gone"))))
        .isEqualTo(Failure.DATABASE);
    assertThat(Failure.of(new RuntimeException(new OptimisticLockingFailureException("late"))))
        .isEqualTo(Failure.LOST_RACE);
  }

  @Test
  void anything_else_is_our_fault() {
    assertThat(Failure.of(new IllegalStateException("odd"))).isEqualTo(Failure.BROKEN);
  }

  @Test
  void a_reference_can_be_read_out() {
    assertThat(Reference.next().value()).matches("[2-9A-HJKMNP-TV-Z]{4}-[0-9]{2}");
  }
}
