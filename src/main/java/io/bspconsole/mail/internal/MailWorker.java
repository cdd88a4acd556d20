package io.bspconsole.mail.internal;

import io.bspconsole.mail.internal.MailRows.Owed;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is owed, one mail a transaction, on every node. A crash between the mail server's yes
 * and our commit sends a mail twice, never none.
 */
@Component
class MailWorker {

  private static final Logger log = LoggerFactory.getLogger(MailWorker.class);
  private static final int AT_ONCE = 50;
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

  /** With doubled waits between them, the last try is some seventeen hours after the first. */
  private static final int TRIES = 10;

  private final MailRows rows;
  private final MailTransport transport;
  private final TransactionTemplate transaction;

  MailWorker(MailRows rows, MailTransport transport, TransactionTemplate transaction) {
    this.rows = rows;
    this.transport = transport;
    this.transaction = transaction;
  }

  @Scheduled(fixedDelayString = "${bsp.mail.interval:2s}")
  void work() {
    if (!transport.isReady()) {
      return;
    }
    try {
      for (int i = 0; i < AT_ONCE && sendNext(); i++) {
        log.debug("A mail has left");
      }
    } catch (DataAccessException | TransactionException e) {
      log.warn("Mails cannot be read now: {}", e.getMessage());
    }
  }

  private boolean sendNext() {
    return Boolean.TRUE.equals(
        transaction.execute(_ -> {
          Optional<Owed> owed = rows.next();
          owed.ifPresent(this::send);
          return owed.isPresent();
        }));
  }

  private void send(Owed owed) {
    try {
      transport.send(owed.mail());
      rows.left(owed, transport.keepsWords());
    } catch (MailException e) {
      log.warn("A mail was not taken by the mail server: {}", e.getMessage());
      rows.failed(owed, e.getClass().getSimpleName(), wait(owed.attempts() + 1));
    }
  }

  private static Optional<Duration> wait(int tries) {
    return tries >= TRIES
        ? Optional.empty()
        : Optional.of(FIRST_WAIT.multipliedBy(1L << (tries - 1)));
  }
}
