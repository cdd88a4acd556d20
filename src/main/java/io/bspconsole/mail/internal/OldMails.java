package io.bspconsole.mail.internal;

import io.bspconsole.kernel.Clocks;
import io.bspconsole.work.Batches;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Forgets the words of mails that are of no use any more, and later the mails. Every node runs
 * this; each statement is a transaction of its own.
 */
@Component
class OldMails {

  private static final Logger log = LoggerFactory.getLogger(OldMails.class);
  private static final Batches BATCHES = new Batches(500, 100);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Duration kept;

  OldMails(JdbcClient jdbc, Clock clock, @Value("${bsp.mail.kept}") Duration kept) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.kept = kept;
  }

  @Scheduled(
      initialDelayString = "${bsp.retention-interval:10m}",
      fixedDelayString = "${bsp.retention-interval:10m}")
  void sweep() {
    try {
      Instant now = Clocks.now(clock);
      BATCHES.run(limit -> giveUpWhatRanOut(now, limit));
      BATCHES.run(limit -> delete(now.minus(kept), limit));
    } catch (DataAccessException | TransactionException e) {
      log.warn("Old mails cannot be deleted now: {}", e.getMessage());
    }
  }

  private int giveUpWhatRanOut(Instant now, int limit) {
    return jdbc.sql(
            "UPDATE mail SET state = 'GIVEN_UP', body = '' WHERE state IN ('OWED', 'GIVEN_UP')"
                + " AND body <> '' AND good_until <= :now"
                + " AND (claimed_until IS NULL OR claimed_until <= :now)"
                + " ORDER BY good_until, id LIMIT :limit")
        .param("now", Timestamp.from(now))
        .param("limit", limit)
        .update();
  }

  private int delete(Instant before, int limit) {
    return jdbc.sql(
            "DELETE FROM mail WHERE state IN ('SENT', 'GIVEN_UP') AND created_at < ?"
                + " ORDER BY created_at, id LIMIT ?")
        .params(Timestamp.from(before), limit)
        .update();
  }
}
