package io.bspconsole.clients.portfolio;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.kernel.WabaId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands out accounts whose numbers are due, over all clients, each to one worker at a time. */
@Component
public class DueAccounts {

  private static final Duration CLAIM = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final Clock clock;

  DueAccounts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Claims up to that many accounts for a minute. Those that another worker claims are skipped. */
  @Transactional
  public List<DueAccount> claim(int limit) {
    Instant now = Clocks.now(clock);
    Instant until = now.plus(CLAIM);
    List<DueAccount> accounts =
        jdbc.sql(
                "SELECT client_id, id, meta_id FROM waba WHERE numbers_due_at <= ?"
                    + " ORDER BY numbers_due_at, id LIMIT ? FOR UPDATE SKIP LOCKED")
            .params(Timestamp.from(now), limit)
            .query((row, _) ->
                new DueAccount(
                    new ClientId(Uuids.of(row.getBytes("client_id"))),
                    new WabaId(Uuids.of(row.getBytes("id"))),
                    new MetaId(row.getString("meta_id")),
                    until))
            .list();
    for (DueAccount account : accounts) {
      jdbc.sql("UPDATE waba SET numbers_due_at = ? WHERE client_id = ? AND id = ?")
          .params(
              Timestamp.from(until),
              Uuids.bytes(account.client().value()),
              Uuids.bytes(account.id().value()))
          .update();
    }
    return accounts;
  }
}
