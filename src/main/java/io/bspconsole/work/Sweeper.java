package io.bspconsole.work;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Does all sweeps in turn; one that fails keeps no other from being done. */
@Component
class Sweeper {

  private static final Logger log = LoggerFactory.getLogger(Sweeper.class);

  private final List<Sweep> sweeps;

  Sweeper(List<Sweep> sweeps) {
    this.sweeps = sweeps;
  }

  @Scheduled(
      initialDelayString = "${bsp.retention-interval:10m}",
      fixedDelayString = "${bsp.retention-interval:10m}")
  void round() {
    for (Sweep sweep : sweeps) {
      try {
        sweep.sweep();
      } catch (DataAccessException | TransactionException e) {
        log.warn("{} cannot be deleted now: {}", sweep.what(), e.getMessage());
      }
    }
  }
}
