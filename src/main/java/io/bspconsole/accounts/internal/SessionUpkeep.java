package io.bspconsole.accounts.internal;

import io.bspconsole.work.Batches;
import io.bspconsole.work.Sweep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** What has to be done for sessions and lock-outs while nobody asks. */
@Component
class SessionUpkeep implements Sweep {

  private static final Logger log = LoggerFactory.getLogger(SessionUpkeep.class);
  private static final Batches BATCHES = new Batches(500, 100);

  private final OpenSessions sessions;
  private final SessionTable table;
  private final SignInLocks locks;

  SessionUpkeep(OpenSessions sessions, SessionTable table, SignInLocks locks) {
    this.sessions = sessions;
    this.table = table;
    this.locks = locks;
  }

  /**
   * Finds what ended or changed on another node, and what ran out, under pages that only listen.
   */
  @Scheduled(fixedDelay = 5000)
  void lookAround() {
    try {
      sessions.lookAround();
    } catch (DataAccessException | TransactionException e) {
      log.warn("Sessions could not be looked after, they will be later", e);
    }
  }

  @Override
  public String what() {
    return "Old sessions";
  }

  @Override
  public void sweep() {
    BATCHES.run(table::purge);
    BATCHES.run(locks::purge);
  }
}
