package io.bspconsole.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class SweeperTest {

  @Test
  void a_sweep_that_fails_keeps_no_other_from_being_done() {
    AtomicInteger done = new AtomicInteger();
    Sweep fails =
        sweep(() -> {
          throw new DataAccessResourceFailureException("away");
        });
    new Sweeper(List.of(fails, sweep(done::incrementAndGet))).round();
    assertThat(done).hasValue(1);
  }

  private static Sweep sweep(Runnable work) {
    return new Sweep() {
      @Override
      public String what() {
        return "Old rows";
      }

      @Override
      public void sweep() {
        work.run();
      }
    };
  }
}
