package io.bspconsole.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class ChainsTest extends Trailed {

  private static final int WRITERS = 6;

  @Autowired private TransactionTemplate transaction;

  @Test
  void the_first_entries_of_a_chain_may_come_at_once() throws Exception {
    for (int round = 0; round < 12; round++) {
      ClientId fresh = fixtures.client("Serentak " + round);
      CyclicBarrier together = new CyclicBarrier(WRITERS);
      List<Future<?>> writers = new ArrayList<>();
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < WRITERS; i++) {
          writers.add(
              threads.submit(() ->
                  transaction.executeWithoutResult(_ -> {
                    trail.record(fresh, Act.of(Action.META_STATUS_CHANGED, TEMPLATE).byMeta());
                    meet(together);
                  })));
        }
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
      assertThat(fixtures.as(fixtures.member(fresh, Role.OWNER), () -> clientTrail.verify(fresh)))
          .isEqualTo(new Verdict.Intact(WRITERS));
    }
  }

  private static void meet(CyclicBarrier together) {
    try {
      together.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
