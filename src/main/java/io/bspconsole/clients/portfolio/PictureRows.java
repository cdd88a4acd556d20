package io.bspconsole.clients.portfolio;

import io.bspconsole.access.Actor;
import io.bspconsole.clients.PictureId;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.Uuids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The pictures of profiles as they are stored. Joins the transaction of its caller and asks for no
 * permission.
 */
@Component
public class PictureRows {

  /** How long one stays that no profile was saved with: as long as a page may be open. */
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

  /** A profile is saved with it: it stays, since a version may name it from now on. */
  public void keep(ClientId client, PictureId id) {
    jdbc.sql("UPDATE profile_picture SET kept = TRUE WHERE client_id = ? AND id = ?")
        .params(bytes(client), Uuids.bytes(id.value()))
        .update();
  }

  /** Deletes those that no profile was saved with for a day. */
  public void sweep(ClientId client) {
    jdbc.sql("DELETE FROM profile_picture WHERE client_id = ? AND kept = FALSE AND uploaded_at < ?")
        .params(bytes(client), Timestamp.from(Clocks.now(clock).minus(UNSAVED)))
        .update();
  }

  private static byte[] bytes(ClientId client) {
    return Uuids.bytes(client.value());
  }
}
