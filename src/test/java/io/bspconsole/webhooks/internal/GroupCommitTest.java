package io.bspconsole.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

class GroupCommitTest {

  private final List<Integer> batches = new CopyOnWriteArrayList<>();
  private final List<Integer> asked = new CopyOnWriteArrayList<>();
  private final List<Integer> lengths = new CopyOnWriteArrayList<>();
  private final CountDownLatch open = new CountDownLatch(1);
  private final AtomicReference<@Nullable CountDownLatch> held = new AtomicReference<>();
  private final AtomicReference<@Nullable Thread> leaves = new AtomicReference<>();

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
    try (GroupCommit inbox = inbox()) {
      List<Future<?>> others = behindBusyWriters(inbox, 10, 13, 10);

      others.get(0).get();
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(() -> others.get(1).get())
          .withCauseInstanceOf(DataIntegrityViolationException.class);
      others.get(2).get();
      assertThat(asked).containsSubsequence(3, 1, 1, 1); // they did share a batch
    }
  }

  @Test
  void while_the_database_is_away_a_batch_is_refused_as_a_whole_and_asks_once() throws Exception {
    try (GroupCommit inbox = inbox()) {
      List<Future<?>> others = behindBusyWriters(inbox, 10, 19, 10, 10);

      for (Future<?> other : others) {
        assertThatExceptionOfType(ExecutionException.class)
            .isThrownBy(other::get)
            .withCauseInstanceOf(DataAccessResourceFailureException.class);
      }
      assertThat(asked).containsExactlyInAnyOrder(1, 1, 4);
    }
  }

  @Test
  void when_the_database_goes_between_one_and_the_next_the_rest_is_refused_at_once()
      throws Exception {
    try (GroupCommit inbox = inbox()) {
      List<Future<?>> others = behindBusyWriters(inbox, 13, 10, 19, 10);

      others.get(1).get();
      for (int away = 2; away < 4; away++) {
        Future<?> other = others.get(away);
        assertThatExceptionOfType(ExecutionException.class)
            .isThrownBy(other::get)
            .withCauseInstanceOf(DataAccessResourceFailureException.class);
      }
      assertThat(asked).containsSubsequence(4, 1, 1, 1).hasSize(6);
    }
  }

  @Test
  void whoever_was_told_to_come_again_has_it_not_stored_late() throws Exception {
    try (GroupCommit inbox = inbox();
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch first = busy(inbox, callers);
      Thread gone = Thread.ofVirtual().start(() -> refused(inbox, 11));
      Future<?> stays = callers.submit(() -> inbox.keep(new byte[13]));
      Future<?> too = callers.submit(() -> inbox.keep(new byte[10]));
      await().until(() -> inbox.waiting() == 3);
      leaves.set(gone); // while its batch, of which one cannot be stored, is in hand
      first.countDown();

      too.get();
      assertThatExceptionOfType(ExecutionException.class).isThrownBy(stays::get);
      assertThat(lengths).contains(10).doesNotContain(11);
      open.countDown();
    }
  }

  private static void refused(GroupCommit inbox, int length) {
    assertThatExceptionOfType(InboxFull.class).isThrownBy(() -> inbox.keep(new byte[length]));
  }

  /** Both writers store something; one of them takes these next, together. */
  private List<Future<?>> behindBusyWriters(GroupCommit inbox, int... lengths) throws Exception {
    ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    CountDownLatch first = busy(inbox, callers);
    List<Future<?>> futures = new ArrayList<>();
    for (int length : lengths) {
      futures.add(callers.submit(() -> inbox.keep(new byte[length])));
      await().until(() -> inbox.waiting() == futures.size());
    }
    first.countDown();
    callers.shutdown();
    await().until(() -> futures.stream().allMatch(Future::isDone));
    open.countDown(); // for the other writer
    return futures;
  }

  /** Ends with the latch that frees one writer; the other waits until all is open. */
  private CountDownLatch busy(GroupCommit inbox, ExecutorService callers) {
    CountDownLatch first = new CountDownLatch(1);
    held.set(first);
    callers.submit(() -> inbox.keep(new byte[1]));
    await().until(() -> asked.size() == 1);
    callers.submit(() -> inbox.keep(new byte[2]));
    await().until(() -> asked.size() == 2);
    return first;
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
   * A database that takes nothing before the latch is open, never a body of 13 bytes, that ends
   * over 17, and is away for 19. A body of one byte waits for a latch of its own, and none waits
   * behind it.
   */
  private GroupCommit inbox() {
    Deliveries deliveries = Mockito.mock(Deliveries.class);
    Mockito.doAnswer(
            call -> {
              List<byte[]> bodies = call.getArgument(0);
              asked.add(bodies.size());
              CountDownLatch own = held.get();
              if (own == null || bodies.getFirst().length == 2) {
                open.await();
              } else {
                own.await();
              }
              Thread leaver = bodies.size() > 1 ? leaves.getAndSet(null) : null;
              if (leaver != null) {
                leaver.interrupt();
                leaver.join();
              }
              if (bodies.stream().anyMatch(body -> body.length == 19)
                  && bodies.stream().noneMatch(body -> body.length == 13)) {
                throw new DataAccessResourceFailureException("19");
              }
              if (bodies.stream().anyMatch(body -> body.length == 13)) {
                throw new DataIntegrityViolationException("13");
              }
              if (bodies.stream().anyMatch(body -> body.length == 17)) {
                throw new OutOfMemoryError("17");
              }
              batches.add(bodies.size());
              bodies.forEach(body -> lengths.add(body.length));
              return null;
            })
        .when(deliveries)
        .keep(Mockito.anyList());
    return new GroupCommit(deliveries);
  }
}
