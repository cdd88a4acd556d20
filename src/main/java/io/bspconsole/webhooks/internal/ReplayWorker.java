package io.bspconsole.webhooks.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Goes on with the events that are applied again, a while at a time, until there are no more. */
@Component
class ReplayWorker {

  private static final Logger log = LoggerFactory.getLogger(ReplayWorker.class);
  private static final int EVENTS = 250;
  private static final int STEPS = 20;

  private final ReplaySteps replays;
  private final WebhookWorker worker;

  ReplayWorker(ReplaySteps replays, WebhookWorker worker) {
    this.replays = replays;
    this.worker = worker;
  }

  @Scheduled(
      initialDelayString = "${bsp.replay-interval:1s}",
      fixedDelayString = "${bsp.replay-interval:1s}")
  void goOn() {
    try {
      for (int i = 0; i < STEPS && replays.step(EVENTS); i++) {
        worker.wake();
      }
    } catch (DataAccessException | TransactionException e) {
      log.warn("Events cannot be applied again now: {}", e.getMessage());
      giveUp();
    } catch (RuntimeException e) {
      log.error("Events cannot be applied again", e);
      giveUp();
    }
  }

  /** In the end; while the database is away nothing is counted. */
  private void giveUp() {
    try {
      replays.failed();
    } catch (DataAccessException | TransactionException e) {
      log.warn("That events cannot be applied again cannot be noted now: {}", e.getMessage());
    }
  }
}
