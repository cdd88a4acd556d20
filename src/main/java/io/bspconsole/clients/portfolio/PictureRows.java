package io.bspconsole.clients.portfolio;

import io.bspconsole.access.Actor;
import io.bspconsole.clients.PictureId;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.Uuids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The pictures of profiles as they are stored. Joins the transaction of its caller and asks for no
 * permission.
 */
@Component
public class PictureRows {

  /** How long one stays that no profile names: as long as a page may be open. */
  private static final Duration UNSAVED = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final Clock clock;

  PictureRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Adds one that no profile was saved with yet.
   *
   * @param side in pixels
   */
  public void add(ClientId client, PictureId id, byte[] jpeg, int side, Actor by) {
    jdbc.sql(
            "INSERT INTO profile_picture (client_id, id, content, side, kept, uploaded_by,"
                + " uploaded_by_name, uploaded_at, version) VALUES (?, ?, ?, ?, FALSE, ?, ?, ?, 0)")
        .params(
            bytes(client),
            Uuids.bytes(id.value()),
            jpeg,
            side,
            Uuids.bytes(by.id().value()),
            by.name(),
            Timestamp.from(Clocks.now(clock)))
        .update();
  }

  /** Is that a picture of the client? */
  public boolean has(ClientId client, PictureId id) {
    return jdbc.sql("SELECT COUNT(*) FROM profile_picture WHERE client_id = ? AND id = ?")
            .params(bytes(client), Uuids.bytes(id.value()))
            .query(Integer.class)
            .single()
        > 0;
  }

  /** The JPEG; empty where the client has no such picture. */
  public Optional<byte[]> content(ClientId client, PictureId id) {
    return jdbc.sql("SELECT content FROM profile_picture WHERE client_id = ? AND id = ?")
        .params(bytes(client), Uuids.bytes(id.value()))
        .query((row, _) -> row.getBytes(1))
        .optional();
  }

  /** A profile is saved with it: it stays for as long as that or a version names it. */
  public void keep(ClientId client, PictureId id) {
    jdbc.sql("UPDATE profile_picture SET kept = TRUE WHERE client_id = ? AND id = ?")
        .params(bytes(client), Uuids.bytes(id.value()))
        .update();
  }

  /** How many were uploaded within 24 hours. */
  public int lately(ClientId client) {
    return jdbc.sql("SELECT COUNT(*) FROM profile_picture WHERE client_id = ? AND uploaded_at >= ?")
        .params(bytes(client), dayAgo())
        .query(Integer.class)
        .single();
  }

  /** Deletes those older than a day that neither the profile nor any version names. */
  public void sweep(ClientId client) {
    List<byte[]> old =
        jdbc.sql(
                "SELECT p.id FROM profile_picture p WHERE p.client_id = :client"
                    + " AND p.uploaded_at < :before AND NOT EXISTS (SELECT 1"
                    + " FROM business_profile b WHERE b.client_id = :client"
                    + " AND b.picture_id = p.id)")
            .param("client", bytes(client))
            .param("before", dayAgo())
            .query((row, _) -> row.getBytes(1))
            .list();
    Set<UUID> named = old.isEmpty() ? Set.of() : inVersions(client);
    for (byte[] id : old) {
      if (!named.contains(Uuids.of(id))) {
        jdbc.sql("DELETE FROM profile_picture WHERE client_id = ? AND id = ?")
            .params(bytes(client), id)
            .update();
      }
    }
  }

  /**
   * The client has published a profile without one: there is none to put up again at any number.
   */
  public void giveUp(ClientId client) {
    jdbc.sql(
            "UPDATE number_profile SET picture_lost_at = NULL"
                + " WHERE client_id = ? AND picture_lost_at IS NOT NULL")
        .param(bytes(client))
        .update();
  }

  private Set<UUID> inVersions(ClientId client) {
    return jdbc
        .sql(
            "SELECT DISTINCT JSON_UNQUOTE(JSON_EXTRACT(form, '$.picture.value')) FROM profile_version"
                + " WHERE client_id = ? AND form LIKE '%\"picture\":{%'")
        .param(bytes(client))
        .query(String.class)
        .list()
        .stream()
        .map(UUID::fromString)
        .collect(Collectors.toSet());
  }

  private Timestamp dayAgo() {
    return Timestamp.from(Clocks.now(clock).minus(UNSAVED));
  }

  private static byte[] bytes(ClientId client) {
    return Uuids.bytes(client.value());
  }
}
