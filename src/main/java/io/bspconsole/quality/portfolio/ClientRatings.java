package io.bspconsole.quality.portfolio;

import static io.bspconsole.quality.portfolio.Columns.instant;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Uuids;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ratings that one client's numbers and templates have now, the worst first. */
@Service
@Needs(Permission.QUALITY_READ)
@Transactional(readOnly = true)
public class ClientRatings {

  private static final String WORST_FIRST =
      " ORDER BY CASE rating WHEN 'RED' THEN 0 WHEN 'YELLOW' THEN 1 WHEN 'GREEN' THEN 3 ELSE 2 END,"
          + " name, id LIMIT 200";

  private final JdbcClient jdbc;

  ClientRatings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** At most 200 numbers. */
  public List<Rated> numbersOf(ClientId client) {
    return rated(
        client,
        "SELECT id, display_number AS name, verified_name AS detail, quality_rating AS rating,"
            + " quality_since AS since FROM phone_number WHERE client_id = ?");
  }

  /** At most 200 templates of those that Meta has. */
  public List<Rated> templatesOf(ClientId client) {
    return rated(
        client,
        "SELECT id, name, language AS detail, COALESCE(meta_quality, 'UNKNOWN') AS rating,"
            + " meta_quality_at AS since FROM template WHERE client_id = ?"
            + " AND meta_status IS NOT NULL AND meta_status NOT IN ('DELETED', 'REJECTED')");
  }

  private List<Rated> rated(ClientId client, String sql) {
    return jdbc.sql(sql + WORST_FIRST)
        .param(Uuids.bytes(client.value()))
        .query((row, _) ->
            new Rated(
                Uuids.of(row.getBytes("id")),
                row.getString("name"),
                row.getString("detail"),
                row.getString("rating"),
                instant(row, "since")))
        .list();
  }
}
