package io.bspconsole.clients.portfolio;

import io.bspconsole.access.Actor;
import io.bspconsole.clients.HitField;
import io.bspconsole.clients.HitId;
import io.bspconsole.clients.HitState;
import io.bspconsole.clients.ListKind;
import io.bspconsole.clients.ScreeningHit;
import io.bspconsole.clients.ScreeningState;
import io.bspconsole.clients.Trade;
import io.bspconsole.clients.screening.NameMatch.Reason;
import io.bspconsole.clients.screening.Screener;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.KeptText;
import io.bspconsole.kernel.Uuids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What screening found for each client. Joins the transaction of its caller and asks for no
 * permission.
 */
@Component
public class ScreeningRows {

  private static final int LONGEST_VALUE = 200;

  private static final String HIT =
      "SELECT id, list_kind, list_name, entry_name, entry_note, field, value, score, reason, state,"
          + " first_by, first_by_name, first_comment, second_by_name, second_comment, found_at,"
          + " decided_at FROM screening_hit WHERE client_id = :client";

  private final JdbcClient jdbc;
  private final Clock clock;

  ScreeningRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The hits undecided first, then by their scores. */
  public ScreeningState state(ClientId client) {
    List<ScreeningHit> hits =
        jdbc.sql(
                HIT
                    + " ORDER BY decided_at IS NOT NULL, state <> 'MATCHED', score DESC, id LIMIT "
                    + ScreeningState.MOST_HITS)
            .param("client", Uuids.bytes(client.value()))
            .query(ScreeningRows::hit)
            .list();
    int all = hits.size() < ScreeningState.MOST_HITS ? hits.size() : count(client);
    return jdbc.sql("SELECT trade, trade_note, country, screened_at FROM client WHERE id = ?")
        .param(Uuids.bytes(client.value()))
        .query((row, _) -> {
          String code = row.getString("trade");
          Timestamp at = row.getTimestamp("screened_at");
          return new ScreeningState(
              trades().stream().filter(it -> it.code().equals(code)).findFirst().orElse(null),
              row.getString("trade_note"),
              row.getString("country"),
              at == null ? null : at.toInstant(),
              hits,
              all);
        })
        .single();
  }

  private int count(ClientId client) {
    return jdbc.sql("SELECT COUNT(*) FROM screening_hit WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .query(Integer.class)
        .single();
  }

  public Optional<ScreeningHit> find(ClientId client, HitId hit) {
    return jdbc.sql(HIT + " AND id = :id")
        .param("client", Uuids.bytes(client.value()))
        .param("id", Uuids.bytes(hit.value()))
        .query(ScreeningRows::hit)
        .optional();
  }

  public List<Trade> trades() {
    return jdbc.sql(
            "SELECT code, rule, clause, least_age, countries, edition FROM trade ORDER BY code LIMIT 200")
        .query((row, _) -> {
          int age = row.getInt("least_age");
          return new Trade(
              row.getString("code"),
              Trade.Rule.valueOf(row.getString("rule")),
              new ClauseCode(row.getString("clause")),
              age == 0 ? null : age,
              Trade.countries(row.getString("countries")),
              row.getString("edition"));
        })
        .list();
  }

  /**
   * Keeps what was found, and that it was looked for. What is there already stays as it is, but for
   * a hit that was let pass for another value: it is to be decided anew.
   *
   * @return how many are new
   */
  public int keep(ClientId client, List<Screener.Likeness> found) {
    Timestamp now = Timestamp.from(Clocks.now(clock));
    int news = 0;
    for (Screener.Likeness likeness : found) {
      String value = KeptText.cut(likeness.value(), LONGEST_VALUE);
      news += reopen(client, likeness, value, now);
      news +=
          jdbc.sql(
                  "INSERT IGNORE INTO screening_hit (client_id, id, entry_id, list_kind, list_name,"
                      + " entry_name, entry_note, field, value, score, reason, state,"
                      + " first_by_name, first_comment, second_by_name, second_comment, found_at)"
                      + " SELECT ?, ?, e.id, l.kind, l.name, e.name, e.note, ?, ?, ?, ?, 'OPEN',"
                      + " '', '', '', '', ? FROM screening_entry e"
                      + " JOIN screening_list l ON l.id = e.list_id WHERE e.id = ?")
              .params(
                  Uuids.bytes(client.value()),
                  Uuids.bytes(Uuids.next()),
                  likeness.field().name(),
                  value,
                  likeness.score(),
                  likeness.reason().name(),
                  now,
                  Uuids.bytes(likeness.entry()))
              .update();
    }
    jdbc.sql("UPDATE client SET screened_at = ? WHERE id = ?")
        .params(now, Uuids.bytes(client.value()))
        .update();
    return news;
  }

  private int reopen(ClientId client, Screener.Likeness likeness, String value, Timestamp now) {
    return jdbc.sql(
            "UPDATE screening_hit SET state = 'OPEN', decided_at = NULL, first_by = NULL,"
                + " first_by_name = '', first_comment = '', second_by = NULL, second_by_name = '',"
                + " second_comment = '', score = :score, reason = :reason, found_at = :now,"
                + " value = :value WHERE client_id = :client AND entry_id = :entry"
                + " AND field = :field AND state IN ('CLEARED', 'CLEAR_PROPOSED')"
                + " AND value <> :value")
        .param("score", likeness.score())
        .param("reason", likeness.reason().name())
        .param("now", now)
        .param("value", value)
        .param("client", Uuids.bytes(client.value()))
        .param("entry", Uuids.bytes(likeness.entry()))
        .param("field", likeness.field().name())
        .update();
  }

  public void choose(ClientId client, String trade, String note) {
    jdbc.sql("UPDATE client SET trade = ?, trade_note = ? WHERE id = ?")
        .params(trade, note, Uuids.bytes(client.value()))
        .update();
  }

  /** Writes a first word, or a decision, down. */
  public void decide(ClientId client, HitId hit, HitState state, Actor by, String comment) {
    boolean last = state.isDecided();
    String which = last ? "second" : "first";
    jdbc.sql(
            "UPDATE screening_hit SET state = :state, decided_at = :at, %1$s_by = :by,"
                    .formatted(which)
                + " %1$s_by_name = :name, %1$s_comment = :comment".formatted(which)
                + " WHERE client_id = :client AND id = :id")
        .param("state", state.name())
        .param("at", last ? Timestamp.from(Clocks.now(clock)) : null)
        .param("name", by.name())
        .param("comment", comment)
        .param("by", Uuids.bytes(by.id().value()))
        .param("client", Uuids.bytes(client.value()))
        .param("id", Uuids.bytes(hit.value()))
        .update();
  }

  private static ScreeningHit hit(ResultSet row, int ignored) throws SQLException {
    Timestamp decided = row.getTimestamp("decided_at");
    return new ScreeningHit(
        new HitId(Uuids.of(row.getBytes("id"))),
        ListKind.valueOf(row.getString("list_kind")),
        row.getString("list_name"),
        row.getString("entry_name"),
        row.getString("entry_note"),
        HitField.valueOf(row.getString("field")),
        row.getString("value"),
        row.getInt("score"),
        Reason.valueOf(row.getString("reason")),
        HitState.valueOf(row.getString("state")),
        StepRows.person(row.getBytes("first_by")),
        row.getString("first_by_name"),
        row.getString("first_comment"),
        row.getString("second_by_name"),
        row.getString("second_comment"),
        row.getTimestamp("found_at").toInstant(),
        decided == null ? null : decided.toInstant());
  }
}
