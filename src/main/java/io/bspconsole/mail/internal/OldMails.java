package io.bspconsole.mail.internal;

import io.bspconsole.kernel.Clocks;
import io.bspconsole.work.Batches;
import io.bspconsole.work.Sweep;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets the words of mails that are of no use any more, and later the mails. Every node runs
 * this; each statement is a transaction of its own.
 */
@Component
class OldMails implements Sweep {

  private static final Batches BATCHES = new Batches(500, 100);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Duration kept;

  OldMails(JdbcClient jdbc, Clock clock, @Value("${bsp.mail.kept}") Duration kept) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.kept = kept;
  }

  @Override
  public String what() {
    return "Old mails";
  }

  @Override
  public void sweep() {
    Instant now = Clocks.now(clock);
    BATCHES.run(limit -> giveUpWhatRanOut(now, limit));
    BATCHES.run(limit -> delete(now.minus(kept), limit));
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
