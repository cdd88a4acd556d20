package io.bspconsole.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class WebhookWorkerTest {

  @Test
  void an_error_does_not_end_the_worker() throws InterruptedException {
    AtomicInteger tries = new AtomicInteger();
    CountDownLatch again = new CountDownLatch(1);
    Splitting splitting = Mockito.mock(Splitting.class);
    Mockito.when(splitting.next())
        .thenAnswer(_ -> {
          if (tries.incrementAndGet() < 3) {
            throw new OutOfMemoryError("for a test");
          }
          again.countDown();
          return false;
        });
    Lanes lanes = Mockito.mock(Lanes.class);
    Mockito.when(lanes.next(Mockito.anyInt())).thenReturn(List.of());
    WebhookWorker worker =
        new WebhookWorker(
            splitting,
            Mockito.mock(Applying.class),
            Mockito.mock(Adoption.class),
            lanes,
            new WorkerSettings(
                Duration.ofMillis(10), Duration.ofMinutes(10), Duration.ofMinutes(10)));
    worker.start();
    try {
      assertThat(again.await(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      worker.stop();
    }
  }
}
