package io.bspconsole.templates.portfolio;

import io.bspconsole.access.Actor;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.templates.check.OwnTerm;
import io.bspconsole.templates.check.OwnTerms;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The provider's own terms. They are of no client. */
@Component
class TermRows {

  /** So many are kept: twice as many as come with the console. */
  static final int MOST = 4_000;

  private final JdbcClient jdbc;

  TermRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Grows with each change. */
  long version() {
    return jdbc.sql("SELECT version FROM check_term_version WHERE id = 1")
        .query(Long.class)
        .single();
  }

  /** Lets no other change them before this transaction has ended. */
  void lock() {
    jdbc.sql("SELECT version FROM check_term_version WHERE id = 1 FOR UPDATE")
        .query(Long.class)
        .single();
  }

  /** Tells all nodes that there was a change. */
  void change() {
    jdbc.sql("UPDATE check_term_version SET version = version + 1 WHERE id = 1").update();
  }

  OwnTerms own() {
    return new OwnTerms(version(), all().stream().map(KeptTerm::term).toList());
  }

  /** By list and language, then by the alphabet. */
  List<KeptTerm> all() {
    return jdbc.sql(
            "SELECT id, list_name, language, term, switched_off, comment, added_by, added_at"
                + " FROM check_term ORDER BY list_name, language, term LIMIT ?")
        .param(MOST)
        .query((row, _) ->
            new KeptTerm(
                Uuids.of(row.getBytes("id")),
                new OwnTerm(
                    row.getString("list_name"),
                    row.getString("language"),
                    row.getString("term"),
                    row.getBoolean("switched_off")),
                row.getString("comment"),
                row.getString("added_by"),
                row.getTimestamp("added_at").toInstant()))
        .list();
  }

  Optional<KeptTerm> find(UUID id) {
    return all().stream().filter(kept -> kept.id().equals(id)).findFirst();
  }

  void add(KeptTerm kept, Actor by) {
    OwnTerm own = kept.term();
    jdbc.sql(
            "INSERT INTO check_term (id, list_name, language, term, switched_off, comment,"
                + " added_by, added_by_id, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            Uuids.bytes(kept.id()),
            own.list(),
            own.language(),
            own.term(),
            own.switchedOff(),
            kept.comment(),
            kept.by(),
            Uuids.bytes(by.id().value()),
            Timestamp.from(kept.at()))
        .update();
  }

  void remove(UUID id) {
    jdbc.sql("DELETE FROM check_term WHERE id = ?").param(Uuids.bytes(id)).update();
  }
}
