package io.bspconsole.templates.outbox;

import io.bspconsole.work.Hands;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Sends what is due, some rows at once. Every node runs one. */
@Component
class OutboxWorker {

  private static final Logger log = LoggerFactory.getLogger(OutboxWorker.class);
  private static final int HANDS = 8;

  private final Hands<Claim> hands;

  OutboxWorker(Claims claims, Courier courier) {
    this.hands = new Hands<>(HANDS, claims::claim, courier::carry);
  }

  @Scheduled(fixedDelayString = "${bsp.outbox.interval:500ms}")
  void work() {
    try {
      hands.take();
    } catch (DataAccessException | TransactionException e) {
      log.warn("The outbox cannot be read now: {}", e.getMessage());
    }
  }

  @PreDestroy
  void close() {
    hands.close(); // each call under way ends within its time-out
  }
}
