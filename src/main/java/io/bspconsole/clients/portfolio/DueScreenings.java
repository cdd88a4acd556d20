package io.bspconsole.clients.portfolio;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Uuids;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which clients are to be held against the lists (P4.1, P1.3, P5.4). Whenever something is added to
 * these a new round begins; a client is due until it was held against them in that round. So
 * nothing is lost when the console is stopped in between. Asks for no permission.
 */
@Component
public class DueScreenings {

  private static final String DUE =
      "SELECT c.id FROM client c LEFT JOIN client_screening s ON s.client_id = c.id"
          + " WHERE c.id > ? AND c.standing NOT IN ('LEFT', 'BARRED')"
          + " AND (s.round IS NULL OR s.round < ?) ORDER BY c.id LIMIT ?";

  private static final String TO_COMPARE =
      " FROM client c LEFT JOIN client_screening s ON s.client_id = c.id"
          + " WHERE c.standing NOT IN ('LEFT', 'BARRED')";

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final JdbcClient jdbc;

  DueScreenings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The round that runs. Whoever holds a client against the lists reads it before them: what is
   * added while he reads has him do it again.
   */
  public long round() {
    return jdbc.sql("SELECT number FROM screening_round WHERE id = 1").query(Long.class).single();
  }

  /** Something was added to the lists: everybody is due again. */
  @Transactional
  public void begin() {
    jdbc.sql("UPDATE screening_round SET number = number + 1 WHERE id = 1").update();
  }

  /**
   * Clients that are due in that round, in the order of their ids.
   *
   * @param last only those after it; absent for the first
   */
  public List<ClientId> after(@Nullable ClientId last, long round, int limit) {
    return jdbc.sql(DUE)
        .params(Uuids.bytes(last == null ? BEFORE_ALL : last.value()), round, limit)
        .query((row, _) -> new ClientId(Uuids.of(row.getBytes(1))))
        .list();
  }

  /** How far all clients are in the round that runs. */
  ScreeningProgress progress() {
    long round = round();
    List<ScreeningProgress.Waiting> first =
        jdbc.sql(
                "SELECT c.id, c.name"
                    + TO_COMPARE
                    + " AND (s.round IS NULL OR s.round < ?) ORDER BY c.name, c.id LIMIT "
                    + ScreeningProgress.MOST)
            .param(round)
            .query((row, _) ->
                new ScreeningProgress.Waiting(
                    new ClientId(Uuids.of(row.getBytes(1))), row.getString(2)))
            .list();
    return jdbc.sql(
            "SELECT COUNT(*), COUNT(CASE WHEN s.round >= ? THEN 1 END), MAX(c.screened_at)"
                + TO_COMPARE)
        .param(round)
        .query((row, _) -> {
          Timestamp last = row.getTimestamp(3);
          return new ScreeningProgress(
              row.getLong(1),
              row.getLong(1) - row.getLong(2),
              last == null ? null : last.toInstant(),
              first);
        })
        .single();
  }

  /** Is the client due in that round still? */
  public boolean isDue(ClientId client, long round) {
    return jdbc.sql("SELECT COUNT(*) FROM client_screening WHERE client_id = ? AND round >= ?")
            .params(Uuids.bytes(client.value()), round)
            .query(Long.class)
            .single()
        == 0;
  }

  /** The client was held against all that was there when the round began. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void done(ClientId client, long round) {
    jdbc.sql(
            "INSERT INTO client_screening (client_id, id, round) VALUES (?, ?, ?)"
                + " ON DUPLICATE KEY UPDATE round = GREATEST(round, VALUES(round))")
        .params(Uuids.bytes(client.value()), Uuids.bytes(Uuids.next()), round)
        .update();
  }

  /** Something of the client that is compared has changed. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void again(ClientId client) {
    jdbc.sql("UPDATE client_screening SET round = 0 WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .update();
  }
}
