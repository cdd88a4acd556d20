package io.bspconsole.audit.internal;

import io.bspconsole.audit.ChainId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.Uuids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends works that nobody goes on with, over all chains, each in a transaction of its own. */
@Component
class RestingWorks {

  /** After so long without a step, a work is over. */
  private static final Duration PAUSE = Duration.ofMinutes(10);

  private static final Logger log = LoggerFactory.getLogger(RestingWorks.class);
  private static final int AT_ONCE = 200;

  private final JdbcClient jdbc;
  private final RunningWork work;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RestingWorks(JdbcClient jdbc, RunningWork work, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.work = work;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Every node runs this. A row that cannot be ended stops no other. */
  @Scheduled(fixedDelayString = "${bsp.audit.work-interval:30s}")
  void end() {
    try {
      jdbc.sql(
              "SELECT chain_id, subject_id, action, actor_id, last_at FROM audit_work"
                  + " WHERE last_at < ? ORDER BY last_at LIMIT ?")
          .params(Timestamp.from(Clocks.now(clock).minus(PAUSE)), AT_ONCE)
          .query((row, _) -> Key.of(row))
          .list()
          .forEach(this::end);
    } catch (DataAccessException | TransactionException e) {
      log.warn("Works cannot be ended now: {}", e.getMessage());
    }
  }

  private void end(Key key) {
    try {
      transaction.executeWithoutResult(_ -> work.end(key));
    } catch (DataAccessResourceFailureException | TransactionException e) {
      throw e; // no other could be ended either
    } catch (RuntimeException e) {
      log.error("The work of chain {} on {} cannot be ended yet", key.chain, key.subject, e);
      postpone(key);
    }
  }

  /** Lets the row rest anew, so that others come before it the next time. */
  private void postpone(Key key) {
    jdbc.sql(
            "UPDATE audit_work SET last_at = ?"
                + " WHERE chain_id = ? AND subject_id = ? AND action = ? AND actor_id = ?"
                + " AND last_at = ?")
        .param(Timestamp.from(Clocks.now(clock)))
        .params(key.parameters())
        .update();
  }

  /** A row, before anything in it is understood. */
  record Key(ChainId chain, String subject, String action, UUID actor, Timestamp last) {

    static Key of(ResultSet row) throws SQLException {
      return new Key(
          new ChainId(Uuids.of(row.getBytes("chain_id"))),
          row.getString("subject_id"),
          row.getString("action"),
          Uuids.of(row.getBytes("actor_id")),
          row.getTimestamp("last_at"));
    }

    List<Object> parameters() {
      return List.of(Uuids.bytes(chain.value()), subject, action, Uuids.bytes(actor), last);
    }
  }
}
