package io.bspconsole.audit.internal;

import io.bspconsole.audit.ChainId;
import io.bspconsole.audit.TrailStatus;
import io.bspconsole.audit.internal.anchor.Anchors;
import io.bspconsole.kernel.Uuids;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How well trails are kept. */
@Component
public class Statuses {

  private final JdbcClient jdbc;
  private final Anchors anchors;
  private final Wall wall;

  Statuses(JdbcClient jdbc, Anchors anchors, Wall wall) {
    this.jdbc = jdbc;
    this.anchors = anchors;
    this.wall = wall;
  }

  /** Of one chain. */
  public TrailStatus of(ChainId chain) {
    return status(
        jdbc.sql("SELECT at FROM audit_anchored WHERE chain_id = ?")
            .param(Uuids.bytes(chain.value()))
            .query((row, _) -> row.getTimestamp(1))
            .optional());
  }

  /** Of all. */
  public TrailStatus ofAll() {
    return status(
        jdbc.sql("SELECT at FROM audit_anchor WHERE id = 1 AND at IS NOT NULL")
            .query((row, _) -> row.getTimestamp(1))
            .optional());
  }

  private TrailStatus status(Optional<Timestamp> at) {
    return new TrailStatus(
        anchors.areOn(), at.map(Timestamp::toInstant).orElse(null), wall.stands());
  }
}
