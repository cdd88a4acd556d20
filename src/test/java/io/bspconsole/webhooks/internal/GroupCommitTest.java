package io.bspconsole.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

class GroupCommitTest {

  private final List<Integer> batches = new CopyOnWriteArrayList<>();
  private final CountDownLatch open = new CountDownLatch(1);

  @Test
  void those_that_come_at_once_share_a_commit_and_each_is_answered_after_it() throws Exception {
    try (GroupCommit inbox = inbox()) {
      List<Thread> callers = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        callers.add(Thread.ofVirtual().start(() -> inbox.keep(new byte[1000])));
      }
      await()
          .until(
              () -> callers.stream().allMatch(it -> it.getState() == Thread.State.TIMED_WAITING));
      open.countDown();
      for (Thread caller : callers) {
        caller.join();
      }
    }
    assertThat(batches.stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
    assertThat(batches).hasSizeLessThan(50);
  }

  @Test
  void one_that_cannot_be_stored_fails_alone() throws Exception {
    open.countDown();
    try (GroupCommit inbox = inbox();
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> good = callers.submit(() -> inbox.keep(new byte[10]));
      assertThatExceptionOfType(DataAccessException.class)
          .isThrownBy(() -> inbox.keep(new byte[13]));
      good.get();
    }
  }

  @Test
  void an_error_is_told_as_a_busy_intake_and_ends_no_writer() {
    open.countDown();
    try (GroupCommit inbox = inbox()) {
      for (int i = 0; i < 10; i++) { // more often than there are writers
        assertThatExceptionOfType(InboxFull.class).isThrownBy(() -> inbox.keep(new byte[17]));
      }
      inbox.keep(new byte[10]);
    }
    assertThat(batches).containsExactly(1);
  }

  @Test
  void beyond_what_may_wait_nothing_is_taken_in() {
    try (GroupCommit inbox = inbox();
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) { // 64 MB may wait
        callers.submit(() -> inbox.keep(new byte[4 * 1024 * 1024]));
      }
      await().until(() -> !fits(inbox));
      open.countDown();
    }
  }

  private static boolean fits(GroupCommit inbox) {
    try (ExecutorService one = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> tried = one.submit(() -> inbox.keep(new byte[4 * 1024 * 1024]));
      try {
        tried.get(50, java.util.concurrent.TimeUnit.MILLISECONDS);
        return true;
      } catch (java.util.concurrent.TimeoutException _) {
        return true; // it waits
      } catch (java.util.concurrent.ExecutionException e) {
        return !(e.getCause() instanceof InboxFull);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return false;
      } finally {
        tried.cancel(true);
      }
    }
  }

  /**
   * A database that takes nothing before the latch is open, never a body of 13 bytes, and that ends
   * over 17.
   */
  private GroupCommit inbox() {
    Deliveries deliveries = Mockito.mock(Deliveries.class);
    Mockito.doAnswer(
            call -> {
              open.await();
              List<byte[]> bodies = call.getArgument(0);
              if (bodies.stream().anyMatch(body -> body.length == 13)) {
                throw new DataIntegrityViolationException("13");
              }
              if (bodies.stream().anyMatch(body -> body.length == 17)) {
                throw new OutOfMemoryError("17");
              }
              batches.add(bodies.size());
              return null;
            })
        .when(deliveries)
        .keep(Mockito.anyList());
    return new GroupCommit(deliveries);
  }
}
