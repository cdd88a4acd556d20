package io.bspconsole.reviews.desk;

import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.reviews.CannedReason;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words for reasons. */
@Component
public class ReasonRows {

  /** So many are kept. */
  static final int MOST = 500;

  private final JdbcClient jdbc;

  ReasonRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By their clauses; at most 500. */
  public List<CannedReason> all() {
    return jdbc.sql(
            "SELECT id, clause, words_en, words_id FROM review_reason ORDER BY clause, id"
                + " LIMIT ?")
        .param(MOST)
        .query((row, _) ->
            new CannedReason(
                Uuids.of(row.getBytes("id")),
                new ClauseCode(row.getString("clause")),
                row.getString("words_en"),
                row.getString("words_id")))
        .list();
  }

  void put(CannedReason reason) {
    jdbc.sql(
            "INSERT INTO review_reason (id, clause, words_en, words_id) VALUES (?, ?, ?, ?)"
                + " ON DUPLICATE KEY UPDATE clause = VALUES(clause), words_en = VALUES(words_en),"
                + " words_id = VALUES(words_id)")
        .params(
            Uuids.bytes(reason.id()),
            reason.clause().value(),
            reason.english(),
            reason.indonesian())
        .update();
  }

  boolean remove(UUID id) {
    return jdbc.sql("DELETE FROM review_reason WHERE id = ?").param(Uuids.bytes(id)).update() == 1;
  }
}
