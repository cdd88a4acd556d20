package io.bspconsole.templates.portfolio;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.access.PortfolioSql;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.templates.check.TemplateCheck;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the check in force says of the templates that are stored. */
@Service
@Needs(Permission.REVIEW_READ)
@Transactional(readOnly = true)
public class StoredChecks {

  private final PortfolioSql checks;
  private final TemplateCheck check;

  StoredChecks(PortfolioSql checks, TemplateCheck check) {
    this.checks = checks;
    this.check = check;
  }

  /** Empty before it has begun, and for who does not see all clients. */
  public Optional<RecheckProgress> progress() {
    return checks
        .sql(
            "SELECT r.checked, r.refused, r.began_at, r.ended_at FROM recheck r"
                + " WHERE r.edition = :edition AND {seen:all}")
        .param("edition", check.edition())
        .query((row, _) -> {
          Timestamp ended = row.getTimestamp("ended_at");
          return new RecheckProgress(
              row.getLong("checked"),
              row.getLong("refused"),
              row.getTimestamp("began_at").toInstant(),
              ended == null ? null : ended.toInstant());
        })
        .optional();
  }

  /** What would be refused today, as far as it was checked; the newest versions first. */
  public List<RefusedToday> refused(int limit) {
    return checks
        .sql(
            "SELECT k.client_id, c.name AS client_name, t.id, t.name, t.language, k.rules,"
                + " k.checked_at FROM version_check k"
                + " JOIN template t ON t.client_id = k.client_id AND t.id = k.template_id"
                + " AND t.current_version_id = k.id AND {seen:t.client_id}"
                + " JOIN client c ON c.id = k.client_id AND {seen:c.id}"
                + " WHERE k.edition = :edition AND k.refused = TRUE AND {seen:k.client_id}"
                + " ORDER BY k.id DESC LIMIT :limit")
        .param("edition", check.edition())
        .param("limit", limit)
        .query((row, _) ->
            new RefusedToday(
                new ClientId(Uuids.of(row.getBytes("client_id"))),
                row.getString("client_name"),
                new TemplateId(Uuids.of(row.getBytes("id"))),
                row.getString("name"),
                row.getString("language"),
                Stream.of(row.getString("rules").split(","))
                    .filter(rule -> !rule.isEmpty())
                    .toList(),
                row.getTimestamp("checked_at").toInstant()))
        .list();
  }
}
