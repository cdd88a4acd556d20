package io.bspconsole.audit.internal;

import io.bspconsole.access.PortfolioSql;
import io.bspconsole.audit.ChainId;
import io.bspconsole.audit.TrailStatus;
import io.bspconsole.audit.internal.anchor.AnchorWorker;
import io.bspconsole.audit.internal.anchor.Anchors;
import io.bspconsole.kernel.Uuids;
import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How well trails are kept. */
@Component
public class Statuses {

  private final JdbcClient jdbc;
  private final PortfolioSql portfolio;
  private final Anchors anchors;
  private final AnchorWorker worker;
  private final Wall wall;

  Statuses(
      JdbcClient jdbc, PortfolioSql portfolio, Anchors anchors, AnchorWorker worker, Wall wall) {
    this.jdbc = jdbc;
    this.portfolio = portfolio;
    this.anchors = anchors;
    this.worker = worker;
    this.wall = wall;
  }

  /** Of one chain. */
  public TrailStatus of(ChainId chain) {
    return jdbc.sql("SELECT at, contradicted_at IS NOT NULL FROM audit_anchored WHERE chain_id = ?")
        .param(Uuids.bytes(chain.value()))
        .query((row, _) -> status(row.getTimestamp(1), row.getLong(2)))
        .optional()
        .orElseGet(() -> status(null, 0));
  }

  /** Of all whom the reader sees. */
  public TrailStatus ofAll() {
    return portfolio
        .sql(
            "SELECT at, (SELECT COUNT(*) FROM audit_anchored a WHERE a.contradicted_at IS NOT NULL"
                + " AND {seen:a.chain_id}) FROM audit_anchor WHERE id = 1")
        .query((row, _) -> status(row.getTimestamp(1), row.getLong(2)))
        .single();
  }

  private TrailStatus status(@Nullable Timestamp at, long contradicted) {
    return new TrailStatus(
        anchors.areOn(),
        worker.isHalted(),
        at == null ? null : at.toInstant(),
        contradicted,
        wall.stands());
  }
}
