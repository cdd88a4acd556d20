package io.bspconsole.audit.internal.anchor;

import io.bspconsole.audit.ChainId;
import io.bspconsole.kernel.Uuids;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the database knows of the file of anchors. */
@Component
class AnchorTables {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  AnchorTables(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** The last line that was written. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Written(long number, byte[] hash) {}

  /** Keeps other nodes out until the transaction ends; empty when one of them was first. */
  Optional<Written> claim() {
    return jdbc.sql(
            "SELECT number, line_hash FROM audit_anchor WHERE id = 1 FOR UPDATE SKIP LOCKED")
        .query((row, _) -> new Written(row.getLong(1), row.getBytes(2)))
        .optional();
  }

  /** The last line that was written, without keeping anybody out. */
  Written last() {
    return jdbc.sql("SELECT number, line_hash FROM audit_anchor WHERE id = 1")
        .query((row, _) -> new Written(row.getLong(1), row.getBytes(2)))
        .single();
  }

  void written(long number, byte[] hash, Instant at) {
    jdbc.sql("UPDATE audit_anchor SET number = ?, line_hash = ?, at = ? WHERE id = 1")
        .params(number, hash, Timestamp.from(at))
        .update();
  }

  /** The chains that grew since they were anchored, by their ids. */
  List<ChainHead> moved() {
    return jdbc.sql(
            "SELECT h.chain_id, h.seq, h.hash FROM audit_head h"
                + " LEFT JOIN audit_anchored a ON a.chain_id = h.chain_id"
                + " WHERE h.seq > 0 AND (a.seq IS NULL OR h.seq > a.seq) ORDER BY h.chain_id")
        .query(AnchorTables::head)
        .list();
  }

  /** The heads as they are anchored. */
  List<ChainHead> anchored() {
    return new ArrayList<>(
        jdbc.sql("SELECT chain_id, seq, hash FROM audit_anchored ORDER BY chain_id")
            .query(AnchorTables::head)
            .list());
  }

  void anchor(List<ChainHead> heads, Instant at) {
    batches.batchUpdate(
        "INSERT INTO audit_anchored (chain_id, seq, hash, at) VALUES (?, ?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE seq = VALUES(seq), hash = VALUES(hash), at = VALUES(at)",
        new BatchPreparedStatementSetter() {
          @Override
          public void setValues(PreparedStatement row, int i) throws SQLException {
            ChainHead head = heads.get(i);
            row.setBytes(1, Uuids.bytes(head.chain().value()));
            row.setLong(2, head.seq());
            row.setBytes(3, head.hash());
            row.setTimestamp(4, Timestamp.from(at));
          }

          @Override
          public int getBatchSize() {
            return heads.size();
          }
        });
  }

  private static ChainHead head(ResultSet row, int ignored) throws SQLException {
    return new ChainHead(new ChainId(Uuids.of(row.getBytes(1))), row.getLong(2), row.getBytes(3));
  }
}
