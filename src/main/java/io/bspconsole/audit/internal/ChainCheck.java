package io.bspconsole.audit.internal;

import io.bspconsole.audit.ChainId;
import io.bspconsole.audit.Verdict;
import io.bspconsole.kernel.Uuids;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks chains as they stand in the database, details and columns too. */
@Component
public class ChainCheck {

  private static final int AT_ONCE = 2_000;

  private final JdbcClient jdbc;

  ChainCheck(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The chains there are, also those of which somebody took the head. */
  public List<ChainId> chains() {
    return jdbc.sql(
            "SELECT chain_id FROM audit_head UNION SELECT chain_id FROM audit_anchored"
                + " UNION SELECT DISTINCT chain_id FROM audit_entry ORDER BY chain_id")
        .query((row, _) -> new ChainId(Uuids.of(row.getBytes(1))))
        .list();
  }

  /**
   * Checks a chain from its first entry to its head, which must be where the last entry is and not
   * before its anchor. The chain may grow meanwhile.
   */
  public Verdict check(ChainId chain) {
    return check(chain, () -> true).orElseThrow();
  }

  /**
   * The same, as long as the caller wants.
   *
   * @param goesOn is asked before each two thousand entries
   * @return empty when it answered no
   */
  public Optional<Verdict> check(ChainId chain, BooleanSupplier goesOn) {
    // Before the head: so an anchor that is written now cannot be ahead of it.
    Head anchor = head("audit_anchored", chain);
    ChainWalk walk = new ChainWalk(chain, anchor);
    boolean whole = go(walk, chain, goesOn);
    if (whole && walk.hasGaps()) {
      // What was erased meanwhile is told by a later entry.
      whole = go(walk, chain, goesOn);
    }
    return whole ? Optional.of(walk.verdict(beyondHead(chain))) : Optional.empty();
  }

  /** Walks to the head, or returns false where the caller does not want it any more. */
  private boolean go(ChainWalk walk, ChainId chain, BooleanSupplier goesOn) {
    Head end = head("audit_head", chain);
    while (walk.seq() < end.seq() && !walk.isBroken()) {
      if (!goesOn.getAsBoolean()) {
        return false;
      }
      List<ChainWalk.Row> rows = rows(chain, walk.seq(), end.seq());
      if (rows.isEmpty()) {
        walk.stops();
      }
      rows.forEach(walk::take);
    }
    walk.reaches(end);
    return true;
  }

  /** The first entry behind the head; a single statement, so that both are of one moment. */
  private Optional<Long> beyondHead(ChainId chain) {
    return jdbc.sql(
            "SELECT e.seq FROM audit_entry e WHERE e.chain_id = :chain AND e.seq >"
                + " COALESCE((SELECT h.seq FROM audit_head h WHERE h.chain_id = :chain), 0)"
                + " ORDER BY e.seq LIMIT 1")
        .param("chain", Uuids.bytes(chain.value()))
        .query(Long.class)
        .optional();
  }

  private Head head(String table, ChainId chain) {
    return jdbc.sql("SELECT seq, hash FROM " + table + " WHERE chain_id = ?")
        .param(Uuids.bytes(chain.value()))
        .query((row, _) -> new Head(row.getLong(1), row.getBytes(2)))
        .optional()
        .orElse(Head.NONE);
  }

  private List<ChainWalk.Row> rows(ChainId chain, long after, long last) {
    return jdbc.sql(
            "SELECT e.seq, e.at, e.actor_kind, e.actor_id, e.action, e.subject_kind, e.subject_id,"
                + " e.subject_name, e.entry, e.prev_hash, e.hash, who.salt AS who_salt,"
                + " who.body AS who, what.salt AS what_salt, what.body AS what FROM audit_entry e"
                + " LEFT JOIN audit_detail who"
                + " ON who.chain_id = e.chain_id AND who.seq = e.seq AND who.part = 'WHO'"
                + " LEFT JOIN audit_detail what"
                + " ON what.chain_id = e.chain_id AND what.seq = e.seq AND what.part = 'WHAT'"
                + " WHERE e.chain_id = ? AND e.seq > ? AND e.seq <= ? ORDER BY e.seq LIMIT ?")
        .params(Uuids.bytes(chain.value()), after, last, AT_ONCE)
        .query((row, _) -> ChainWalk.Row.of(row))
        .list();
  }
}
