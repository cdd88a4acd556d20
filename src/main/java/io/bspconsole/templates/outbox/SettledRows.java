package io.bspconsole.templates.outbox;

import io.bspconsole.kernel.Clocks;
import io.bspconsole.work.Batches;
import io.bspconsole.work.Sweep;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes rows of the outbox that were settled long ago; what came of them stands in the templates.
 * Safe on every node: each takes rows of its own.
 */
@Component
class SettledRows implements Sweep {

  private static final Batches BATCHES = new Batches(500, 100);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Duration kept;

  SettledRows(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Clock clock,
      @Value("${bsp.retention}") Duration kept) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
    this.kept = kept;
  }

  @Override
  public String what() {
    return "Old rows of the outbox";
  }

  @Override
  public void sweep() {
    for (String state : List.of("DONE", "FAILED")) {
      BATCHES.run(limit -> delete(state, limit));
    }
  }

  private int delete(String state, int limit) {
    Integer deleted =
        transaction.execute(_ -> {
          List<Object[]> keys = keys(state, limit);
          keys.forEach(key ->
              jdbc.sql("DELETE FROM template_outbox WHERE client_id = ? AND id = ?")
                  .params(key)
                  .update());
          return keys.size();
        });
    return deleted == null ? 0 : deleted;
  }

  /** A row falls due before it is settled, so the index by that time serves. */
  private List<Object[]> keys(String state, int limit) {
    return jdbc.sql(
            "SELECT client_id, id FROM template_outbox WHERE state = :state AND due_at < :before"
                + " AND done_at < :before ORDER BY due_at, id LIMIT :limit FOR UPDATE SKIP LOCKED")
        .param("state", state)
        .param("before", Timestamp.from(Clocks.now(clock).minus(kept)))
        .param("limit", limit)
        .query((row, _) -> new Object[] {row.getBytes("client_id"), row.getBytes("id")})
        .list();
  }
}
