package io.bspconsole.audit.internal.anchor;

import io.bspconsole.audit.ChainId;
import io.bspconsole.kernel.Uuids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What the database knows of the file of anchors. */
@Component
class AnchorTables {

  private static final int AT_ONCE = 500;

  private final JdbcClient jdbc;

  AnchorTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
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

  /**
   * The chains that grew since they were anchored, by their ids. Only those that hold what was, and
   * always did: a chain that was {@link #contradicted} once is not among them, whatever it holds
   * now.
   */
  List<ChainHead> moved() {
    return jdbc.sql(
            "SELECT h.chain_id, h.seq, h.hash FROM audit_head h"
                + " LEFT JOIN audit_anchored a ON a.chain_id = h.chain_id"
                + " LEFT JOIN audit_entry e ON e.chain_id = a.chain_id AND e.seq = a.seq"
                + " WHERE h.seq > 0 AND (a.seq IS NULL OR h.seq > a.seq AND e.hash = a.hash"
                + " AND a.contradicted_at IS NULL) ORDER BY h.chain_id")
        .query(AnchorTables::head)
        .list();
  }

  /**
   * The heads of chains that went back behind their anchor, or whose anchored entry is another one
   * now; those that were {@link #contradicted} before are left out.
   */
  List<ChainHead> contradictions() {
    return jdbc.sql(
            "SELECT a.chain_id, COALESCE(h.seq, 0), COALESCE(h.hash, :none) FROM audit_anchored a"
                + " LEFT JOIN audit_head h ON h.chain_id = a.chain_id"
                + " LEFT JOIN audit_entry e ON e.chain_id = a.chain_id AND e.seq = a.seq"
                + " WHERE a.contradicted_at IS NULL AND (h.seq IS NULL OR h.seq < a.seq"
                + " OR e.hash IS NULL OR e.hash <> a.hash) ORDER BY a.chain_id")
        .param("none", new byte[32])
        .query(AnchorTables::head)
        .list();
  }

  /** Remembers that this was written; the anchors themselves stay as they are. */
  void contradicted(List<ChainHead> heads, Instant at) {
    heads.forEach(head ->
        jdbc.sql("UPDATE audit_anchored SET contradicted_at = ? WHERE chain_id = ?")
            .params(Timestamp.from(at), Uuids.bytes(head.chain().value()))
            .update());
  }

  /** The heads as they are anchored. */
  List<ChainHead> anchored() {
    return new ArrayList<>(
        jdbc.sql("SELECT chain_id, seq, hash FROM audit_anchored ORDER BY chain_id")
            .query(AnchorTables::head)
            .list());
  }

  void anchor(List<ChainHead> heads, Instant at) {
    for (int from = 0; from < heads.size(); from += AT_ONCE) {
      store(heads.subList(from, Math.min(from + AT_ONCE, heads.size())), at);
    }
  }

  private void store(List<ChainHead> heads, Instant at) {
    StatementSpec insert =
        jdbc.sql(
            "INSERT INTO audit_anchored (chain_id, seq, hash, at) VALUES (?, ?, ?, ?)"
                + ", (?, ?, ?, ?)".repeat(heads.size() - 1)
                + " ON DUPLICATE KEY UPDATE seq = VALUES(seq), hash = VALUES(hash),"
                + " at = VALUES(at)");
    for (ChainHead head : heads) {
      insert
          .param(Uuids.bytes(head.chain().value()))
          .param(head.seq())
          .param(head.hash())
          .param(Timestamp.from(at));
    }
    insert.update();
  }

  private static ChainHead head(ResultSet row, int ignored) throws SQLException {
    return new ChainHead(new ChainId(Uuids.of(row.getBytes(1))), row.getLong(2), row.getBytes(3));
  }
}
