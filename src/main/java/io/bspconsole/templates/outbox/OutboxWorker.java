package io.bspconsole.templates.outbox;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Sends what is due, some rows at once, so that a slow answer keeps the others waiting only while
 * all hands are full. Every node runs one.
 */
@Component
class OutboxWorker {

  private static final Logger log = LoggerFactory.getLogger(OutboxWorker.class);
  private static final int HANDS = 8;

  private final Outbox outbox;
  private final Courier courier;
  private final Semaphore hands = new Semaphore(HANDS);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  OutboxWorker(Outbox outbox, Courier courier) {
    this.outbox = outbox;
    this.courier = courier;
  }

  @Scheduled(fixedDelayString = "${bsp.outbox.interval:500ms}")
  void work() {
    int free = hands.drainPermits();
    List<Claim> claims = List.of();
    try {
      claims = free == 0 ? List.of() : outbox.claim(free);
    } catch (DataAccessException | TransactionException e) {
      log.warn("The outbox cannot be read now: {}", e.getMessage());
    } finally {
      hands.release(free - claims.size()); // whatever broke, or no hand would ever be free again
    }
    claims.forEach(claim -> threads.execute(() -> carry(claim)));
  }

  private void carry(Claim claim) {
    try {
      courier.carry(claim);
    } finally {
      hands.release();
    }
  }

  @PreDestroy
  void close() {
    threads.close(); // waits for calls under way; each ends within its time-out
  }
}
