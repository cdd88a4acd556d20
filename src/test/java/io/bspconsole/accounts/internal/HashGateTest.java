package io.bspconsole.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HashGateTest {

  @Test
  void no_more_than_so_many_work_at_once() throws Exception {
    HashGate gate = new HashGate(new HashSettings(2, Duration.ofSeconds(30)));
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> all =
          IntStream.range(0, 40)
              .mapToObj(_ ->
                  crowd.submit(() ->
                      gate.pass(() -> {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        Thread.onSpinWait();
                        return now.decrementAndGet();
                      })))
              .toList();
      for (Future<Integer> one : all) {
        one.get();
      }
    }
    assertThat(most.get()).isLessThanOrEqualTo(2);
  }

  @Test
  void whoever_waits_too_long_is_told_so_and_nothing_is_done() throws Exception {
    HashGate gate = new HashGate(new HashSettings(1, Duration.ofMillis(20)));
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> first =
          other.submit(() ->
              gate.pass(() -> {
                busy.countDown();
                await(done);
                return true;
              }));
      assertThat(busy.await(10, TimeUnit.SECONDS)).isTrue();
      AtomicInteger work = new AtomicInteger();
      assertThatExceptionOfType(HashingBusy.class)
          .isThrownBy(() -> gate.pass(work::incrementAndGet));
      assertThat(work.get()).isZero();
      done.countDown();
      first.get();
      assertThat(gate.pass(work::incrementAndGet)).isOne();
    }
  }

  @Test
  void by_itself_a_node_keeps_half_its_processors_for_others() {
    int half = new HashSettings(0, Duration.ofSeconds(1)).permits();
    assertThat(half).isBetween(1, Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
