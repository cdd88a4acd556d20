package io.bspconsole.audit.internal.anchor;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Has anchors written each minute. Every node runs one; the database lets one of them write. */
@Component
public class AnchorWorker {

  private static final Logger log = LoggerFactory.getLogger(AnchorWorker.class);

  private final Anchors anchors;
  private volatile boolean halted;

  AnchorWorker(Anchors anchors) {
    this.anchors = anchors;
  }

  /**
   * Can this node not go on with the anchors: do file and database not belong together, or can the
   * file not be written? As its last try found it.
   */
  public boolean isHalted() {
    return halted;
  }

  @EventListener(ApplicationReadyEvent.class)
  void warn() {
    if (!anchors.areOn()) {
      log.warn(
          "The trail is not anchored outside the database: who can write to the database could"
              + " rewrite it unnoticed. Set BSP_AUDIT_ANCHOR_FILE.");
    }
  }

  @Scheduled(
      fixedDelayString = "${bsp.audit.anchor-interval:1m}",
      initialDelayString = "${bsp.audit.anchor-interval:1m}")
  void work() {
    try {
      anchors.write();
      halted = false;
    } catch (IOException e) {
      halted = true;
      log.error("The trail cannot be anchored, which must be looked at", e);
    } catch (DataAccessException | TransactionException e) {
      log.warn("The trail cannot be anchored now: {}", e.getMessage());
    }
  }
}
