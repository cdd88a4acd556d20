package io.bspconsole.accounts.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** What has to be done for sessions and lock-outs while nobody asks. */
@Component
class SessionUpkeep {

  private static final Logger log = LoggerFactory.getLogger(SessionUpkeep.class);

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
    guarded(sessions::lookAround);
  }

  @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
  void purge() {
    guarded(() -> {
      table.purge();
      locks.purge();
    });
  }

  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (DataAccessException | TransactionException e) {
      log.warn("Sessions could not be looked after, they will be later", e);
    }
  }
}
