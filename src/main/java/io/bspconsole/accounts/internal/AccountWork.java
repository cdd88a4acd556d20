package io.bspconsole.accounts.internal;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Does what strangers cause after they have got their answer, one thing after the other: the time
 * an answer takes then tells nothing, and no crowd takes the database away from others.
 */
@Component
class AccountWork implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(AccountWork.class);
  private static final int LONGEST_QUEUE = 1000;
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final ThreadPoolExecutor hand =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(LONGEST_QUEUE),
          Thread.ofPlatform().daemon().name("accounts-", 0).factory());

  /** Will do it soon; false when too much waits already. What it throws is logged. */
  boolean offer(Runnable work) {
    try {
      hand.execute(() -> guarded(work));
      return true;
    } catch (RejectedExecutionException _) {
      return false;
    }
  }

  @Override
  public void destroy() throws InterruptedException {
    hand.shutdown();
    if (!hand.awaitTermination(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
      log.warn("{} things were left undone", hand.getQueue().size());
    }
  }

  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (DataAccessException | TransactionException e) {
      log.warn("Something about accounts could not be done", e);
    }
  }
}
