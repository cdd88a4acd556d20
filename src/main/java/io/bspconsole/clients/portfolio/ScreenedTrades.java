package io.bspconsole.clients.portfolio;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Uuids;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the policy makes of the trade that the provider chose for a client. */
@Component
public class ScreenedTrades {

  private final JdbcClient jdbc;

  ScreenedTrades(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Is it one that is not open to everybody? No, until somebody chose one. */
  public boolean isRestricted(ClientId client) {
    List<String> rules =
        jdbc.sql("SELECT t.rule FROM client c JOIN trade t ON t.code = c.trade WHERE c.id = ?")
            .param(Uuids.bytes(client.value()))
            .query((row, _) -> row.getString(1))
            .list();
    return rules.stream().anyMatch(rule -> !rule.equals("OPEN"));
  }
}
