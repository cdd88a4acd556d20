package io.bspconsole.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two who do something at once, of whom the second has to wait for a row that the first holds. That
 * he waits is asked of the database, so nobody guesses how long it takes until he does.
 */
@TestComponent
public class Races {

  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  Races(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** The same for a first who needs nothing around his transaction. */
  public <T> T meanwhile(Runnable first, Callable<T> second) throws Exception {
    return meanwhile(
        done ->
            transaction.executeWithoutResult(_ -> {
              first.run();
              done.run();
            }),
        second);
  }

  /**
   * What comes of the second, who begins when the first has done his work, and whom the first lets
   * wait before he commits.
   *
   * @param first calls what he is given as the last thing in his transaction
   * @throws AssertionError when the second does not wait for a row
   */
  public <T> T meanwhile(Consumer<Runnable> first, Callable<T> second) throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    CountDownLatch waiting = new CountDownLatch(1);
    try (ExecutorService together = Executors.newFixedThreadPool(2)) {
      Future<?> one =
          together.submit(() ->
              first.accept(() -> {
                done.countDown();
                pause(waiting);
              }));
      try {
        await().atMost(LONGEST).until(() -> one.isDone() || done.getCount() == 0);
        assertThat(one).as("the first, who has not committed yet").isNotDone();
        Future<T> other = together.submit(second);
        await()
            .pollInterval(Duration.ofMillis(10))
            .atMost(LONGEST)
            .until(() -> other.isDone() || isSomebodyWaiting());
        assertThat(other).as("the second, who has to wait for the first").isNotDone();
        waiting.countDown();
        one.get();
        return other.get();
      } finally {
        waiting.countDown();
      }
    }
  }

  /** Asks for a number that needs no rights, unlike the list of those who wait. */
  private boolean isSomebodyWaiting() {
    return jdbc.sql("SHOW GLOBAL STATUS LIKE 'Innodb_row_lock_current_waits'")
            .query((row, _) -> row.getInt(2))
            .single()
        > 0;
  }

  private static void pause(CountDownLatch latch) {
    try {
      assertThat(latch.await(LONGEST.toSeconds() * 2, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
