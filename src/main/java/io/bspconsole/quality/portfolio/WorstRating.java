package io.bspconsole.quality.portfolio;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Uuids;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The worst rating of one client's numbers. */
@Component
public class WorstRating {

  private final JdbcClient jdbc;

  WorstRating(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** See {@link io.bspconsole.quality.NumberRatings#worstOf}. */
  public Optional<String> of(ClientId client) {
    List<String> worst =
        jdbc.sql(
                "SELECT quality_rating FROM phone_number WHERE client_id = ?"
                    + " ORDER BY CASE quality_rating WHEN 'RED' THEN 0 WHEN 'YELLOW' THEN 1"
                    + " WHEN 'GREEN' THEN 3 ELSE 2 END, quality_rating LIMIT 1")
            .param(Uuids.bytes(client.value()))
            .query((row, _) -> row.getString(1))
            .list();
    return worst.stream().findFirst();
  }
}
