package io.bspconsole.templates.outbox;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Of which templates a decision has still to be told to those who wrote them. Joins the transaction
 * of its caller. What is told is how they stand by then.
 */
@Component
public class DecisionNews {

  /** What is more comes with the next mail. */
  static final int MOST = 2_000;

  private static final int CLIENTS = 50;

  private final JdbcClient jdbc;

  DecisionNews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was decided. */
  public enum Matter {
    /** Ours: cleared, sent back or declined, and whether Meta took what we cleared. */
    REVIEW,
    /** Meta approved, rejected, paused or disabled it. */
    STATUS,
    /** Meta announced that it will move it to another category. */
    MOVE,
    /** Meta moved it to another category. */
    CATEGORY
  }

  /**
   * A decision of which to tell.
   *
   * @param by who made it and need not be told; absent where it was not one person alone
   */
  public record News(TemplateId template, Matter matter, Optional<PersonId> by) {}

  /**
   * Notes that it has to be told.
   *
   * @param by who decided; absent where Meta did
   */
  public void note(
      ClientId client, TemplateId template, Matter matter, @Nullable PersonId by, Instant now) {
    jdbc.sql(
            "INSERT INTO template_decision_news (client_id, id, template_id, matter, at, by_id)"
                + " VALUES (:client, :id, :template, :matter, :now, :who)"
                + " ON DUPLICATE KEY UPDATE by_id = CASE WHEN by_id = :who THEN by_id END")
        .param("client", Uuids.bytes(client.value()))
        .param("id", Uuids.bytes(Uuids.next()))
        .param("template", Uuids.bytes(template.value()))
        .param("matter", matter.name())
        .param("now", Timestamp.from(now))
        .param("who", by == null ? null : Uuids.bytes(by.value()))
        .update();
  }

  /** Clients of whose templates something was noted before that time. */
  public List<ClientId> due(Instant before) {
    return jdbc.sql("SELECT DISTINCT client_id FROM template_decision_news WHERE at <= ? LIMIT ?")
        .params(Timestamp.from(before), CLIENTS)
        .query((row, _) -> new ClientId(Uuids.of(row.getBytes(1))))
        .list();
  }

  private record Noted(byte[] id, News news) {}

  /** Takes what was noted of a client until that time, in the order in which it was. */
  public List<News> take(ClientId client, Instant until) {
    List<Noted> taken =
        jdbc.sql(
                "SELECT id, template_id, matter, by_id FROM template_decision_news"
                    + " WHERE client_id = ? AND at <= ? ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED")
            .params(Uuids.bytes(client.value()), Timestamp.from(until), MOST)
            .query((row, _) ->
                new Noted(
                    row.getBytes("id"),
                    new News(
                        new TemplateId(Uuids.of(row.getBytes("template_id"))),
                        Matter.valueOf(row.getString("matter")),
                        Optional.ofNullable(row.getBytes("by_id"))
                            .map(Uuids::of)
                            .map(PersonId::new))))
            .list();
    taken.forEach(one ->
        jdbc.sql("DELETE FROM template_decision_news WHERE client_id = ? AND id = ?")
            .params(Uuids.bytes(client.value()), one.id())
            .update());
    return taken.stream().map(Noted::news).toList();
  }
}
