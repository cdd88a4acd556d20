package io.bspconsole.templates.outbox;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Of which templates it has still to be told that they were held from use or released. Joins the
 * transaction of its caller. What is told is how they stand by then.
 */
@Component
public class HoldNews {

  /** Meta allows an account 6,000 templates; what is more comes with the next mail. */
  static final int MOST = 10_000;

  private static final int CLIENTS = 50;

  private final JdbcClient jdbc;

  HoldNews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A template of which to tell.
   *
   * @param authors who wrote its last version, else its draft, as they are stored
   * @param by who did it and need not be told; absent where it was not one person alone
   */
  public record News(
      TemplateId template, String name, boolean held, String authors, Optional<PersonId> by) {}

  /**
   * Notes that it has to be told.
   *
   * @param by who did it; absent where it happened by itself
   */
  public void note(ClientId client, TemplateId template, @Nullable PersonId by, Instant now) {
    byte[] who = by == null ? null : Uuids.bytes(by.value());
    jdbc.sql(
            "INSERT INTO template_hold_news (client_id, id, at, by_id)"
                + " VALUES (:client, :id, :now, :who)"
                + " ON DUPLICATE KEY UPDATE by_id = CASE WHEN by_id = :who THEN by_id END")
        .param("client", Uuids.bytes(client.value()))
        .param("id", Uuids.bytes(template.value()))
        .param("now", Timestamp.from(now))
        .param("who", who)
        .update();
  }

  /** Clients of whose templates something was noted before that time. */
  public List<ClientId> due(Instant before) {
    return jdbc.sql("SELECT DISTINCT client_id FROM template_hold_news WHERE at <= ? LIMIT ?")
        .params(Timestamp.from(before), CLIENTS)
        .query((row, _) -> new ClientId(Uuids.of(row.getBytes(1))))
        .list();
  }

  /** Takes all that was noted of a client, those that are held first and then by name. */
  public List<News> take(ClientId client) {
    Map<TemplateId, Optional<PersonId>> taken = new HashMap<>();
    jdbc.sql(
            "SELECT id, by_id FROM template_hold_news WHERE client_id = ? ORDER BY id LIMIT ?"
                + " FOR UPDATE SKIP LOCKED")
        .params(Uuids.bytes(client.value()), MOST)
        .query(row -> {
          taken.put(new TemplateId(Uuids.of(row.getBytes(1))), person(row.getBytes(2)));
        });
    List<News> all = new ArrayList<>(read(client, taken));
    all.forEach(one ->
        jdbc.sql("DELETE FROM template_hold_news WHERE client_id = ? AND id = ?")
            .params(Uuids.bytes(client.value()), Uuids.bytes(one.template().value()))
            .update());
    return all;
  }

  private List<News> read(ClientId client, Map<TemplateId, Optional<PersonId>> taken) {
    return jdbc
        .sql(
            "SELECT t.id, t.name, COALESCE(v.contributors, t.draft_contributors, '') AS authors,"
                + " COALESCE(t.hold_at, t.hold_provider_at, t.hold_move_at) IS NOT NULL AS held"
                + " FROM template_hold_news n"
                + " JOIN template t ON t.client_id = n.client_id AND t.id = n.id"
                + " LEFT JOIN template_version v"
                + " ON v.client_id = t.client_id AND v.id = t.current_version_id"
                + " WHERE n.client_id = ? ORDER BY held DESC, t.name, t.id LIMIT ?")
        .params(Uuids.bytes(client.value()), MOST)
        .query((row, _) -> {
          TemplateId template = new TemplateId(Uuids.of(row.getBytes("id")));
          return new News(
              template,
              row.getString("name"),
              row.getBoolean("held"),
              row.getString("authors"),
              taken.getOrDefault(template, Optional.empty()));
        })
        .list()
        .stream()
        .filter(one -> taken.containsKey(one.template()))
        .toList();
  }

  private static Optional<PersonId> person(byte @Nullable [] id) {
    return Optional.ofNullable(id).map(Uuids::of).map(PersonId::new);
  }
}
