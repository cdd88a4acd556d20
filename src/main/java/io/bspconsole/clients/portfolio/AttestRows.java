package io.bspconsole.clients.portfolio;

import io.bspconsole.clients.Standing;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.Uuids;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Until when profiles are to be confirmed (P1.2), and for which of these days somebody was reminded
 * or the standing was changed: each is done once a day that is due. Asks for no permission.
 */
@Component
public class AttestRows {

  private final JdbcClient jdbc;

  AttestRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How it stands with one client.
   *
   * @param by absent where no profile is published
   * @param reminded for which day somebody was reminded last
   * @param moved for which day the standing was changed last
   */
  public record Attest(
      String name,
      Standing standing,
      @Nullable LocalDate by,
      @Nullable LocalDate reminded,
      @Nullable LocalDate moved) {}

  /** Clients that are due by that day and were not reminded of it; the longest due first. */
  public List<ClientId> toRemind(LocalDate day, Collection<Standing> standings, int limit) {
    return due("attest_reminded_for", day, standings, limit);
  }

  /** Clients that are due by that day and whose standing was not changed for it. */
  public List<ClientId> toMove(LocalDate day, Collection<Standing> standings, int limit) {
    return due("attest_moved_for", day, standings, limit);
  }

  private List<ClientId> due(
      String done, LocalDate day, Collection<Standing> standings, int limit) {
    if (standings.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            "SELECT id FROM client WHERE attest_by <= :day AND standing IN (:standings)"
                + " AND (%1$s IS NULL OR %1$s <> attest_by) ORDER BY attest_by, id LIMIT :limit"
                    .formatted(done))
        .param("day", Date.valueOf(day))
        .param("standings", standings.stream().map(Standing::name).sorted().toList())
        .param("limit", limit)
        .query((row, _) -> new ClientId(Uuids.of(row.getBytes(1))))
        .list();
  }

  /**
   * Reads it and keeps others from changing it until the transaction ends.
   *
   * @throws NotFound when there is no such client
   */
  public Attest lock(ClientId client) {
    return jdbc.sql(
            "SELECT name, standing, attest_by, attest_reminded_for, attest_moved_for FROM client"
                + " WHERE id = ? FOR UPDATE")
        .param(Uuids.bytes(client.value()))
        .query(AttestRows::attest)
        .optional()
        .orElseThrow(NotFound::new);
  }

  /** Notes that somebody was reminded for that day. */
  public void reminded(ClientId client, LocalDate day) {
    jdbc.sql("UPDATE client SET attest_reminded_for = ? WHERE id = ?")
        .params(Date.valueOf(day), Uuids.bytes(client.value()))
        .update();
  }

  /** Notes that what becomes of the standing was decided for that day. */
  public void moved(ClientId client, LocalDate day) {
    jdbc.sql("UPDATE client SET attest_moved_for = ? WHERE id = ?")
        .params(Date.valueOf(day), Uuids.bytes(client.value()))
        .update();
  }

  private static Attest attest(ResultSet row, int ignored) throws SQLException {
    return new Attest(
        row.getString("name"),
        Standing.valueOf(row.getString("standing")),
        ProgressRows.day(row.getDate("attest_by")),
        day(row.getDate("attest_reminded_for")),
        day(row.getDate("attest_moved_for")));
  }

  private static @Nullable LocalDate day(@Nullable Date stored) {
    return stored == null ? null : stored.toLocalDate();
  }
}
