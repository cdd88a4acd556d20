package io.bspconsole.templates.recheck;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Goes on with the check of all stored templates, a while at a time, until it has ended. */
@Component
class RecheckWorker {

  private static final Logger log = LoggerFactory.getLogger(RecheckWorker.class);
  private static final int TEMPLATES = 500;
  private static final int STEPS = 50;

  private final Recheck recheck;
  private boolean started;

  RecheckWorker(Recheck recheck) {
    this.recheck = recheck;
  }

  @Scheduled(
      initialDelayString = "${bsp.check.recheck-interval:5s}",
      fixedDelayString = "${bsp.check.recheck-interval:5s}")
  void goOn() {
    try {
      if (!started) {
        recheck.beginAgain();
        started = true;
      }
      recheck.begin();
      for (int i = 0; i < STEPS && recheck.step(TEMPLATES) > 0; i++) {}
    } catch (DataAccessException | TransactionException e) {
      log.warn("The stored templates cannot be checked anew now: {}", e.getMessage());
    }
  }
}
