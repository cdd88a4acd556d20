package io.bspconsole.mail.internal;

import io.bspconsole.mail.internal.MailQueue.Claim;
import io.bspconsole.work.Hands;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Sends what is due, some mails at once. Every node runs one. */
@Component
class MailWorker {

  private static final Logger log = LoggerFactory.getLogger(MailWorker.class);
  private static final int HANDS = 4;

  private final MailTransport transport;
  private final Hands<Claim> hands;

  MailWorker(MailQueue queue, Postman postman, MailTransport transport) {
    this.transport = transport;
    this.hands = new Hands<>(HANDS, queue::claim, postman::carry);
  }

  @EventListener(ApplicationReadyEvent.class)
  void warn() {
    if (!transport.isReady()) {
      log.warn("No mail leaves, invitations neither: set SPRING_MAIL_HOST and BSP_MAIL_FROM");
    }
  }

  @Scheduled(fixedDelayString = "${bsp.mail.interval:1s}")
  void work() {
    if (!transport.isReady()) {
      return;
    }
    try {
      hands.take();
    } catch (DataAccessException | TransactionException e) {
      log.warn("Mails cannot be read now: {}", e.getMessage());
    }
  }

  @PreDestroy
  void close() {
    hands.close(); // each handing over ends within its time
  }
}
