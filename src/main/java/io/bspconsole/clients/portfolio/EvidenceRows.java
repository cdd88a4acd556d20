package io.bspconsole.clients.portfolio;

import io.bspconsole.access.Actor;
import io.bspconsole.clients.EvidenceFile;
import io.bspconsole.clients.EvidenceId;
import io.bspconsole.clients.HitId;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Uuids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The files that screening stands on, as they are stored. Joins the transaction of its caller and
 * asks for no permission.
 */
@Component
public class EvidenceRows {

  /** How many a client may have. Ours. */
  public static final int MOST = 100;

  private final JdbcClient jdbc;

  EvidenceRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The oldest first. */
  public List<EvidenceFile> of(ClientId client) {
    return jdbc.sql(
            "SELECT id, hit_id, media_type, size, uploaded_by_name, uploaded_at"
                + " FROM screening_evidence WHERE client_id = ? ORDER BY id LIMIT ?")
        .params(Uuids.bytes(client.value()), MOST)
        .query(EvidenceRows::file)
        .list();
  }

  /** Empty where the client has no such file. */
  public Optional<byte[]> content(ClientId client, EvidenceId id) {
    return jdbc.sql("SELECT content FROM screening_evidence WHERE client_id = ? AND id = ?")
        .params(Uuids.bytes(client.value()), Uuids.bytes(id.value()))
        .query((row, _) -> row.getBytes(1))
        .optional();
  }

  public void add(ClientId client, EvidenceFile file, byte[] content, Actor by) {
    jdbc.sql(
            "INSERT INTO screening_evidence (client_id, id, hit_id, media_type, size, content,"
                + " uploaded_by, uploaded_by_name, uploaded_at)"
                + " VALUES (:client, :id, :hit, :type, :size, :content, :by, :name, :at)")
        .param("client", Uuids.bytes(client.value()))
        .param("id", Uuids.bytes(file.id().value()))
        .param("hit", file.about() == null ? null : Uuids.bytes(file.about().value()))
        .param("type", file.mediaType())
        .param("size", file.size())
        .param("content", content)
        .param("by", Uuids.bytes(by.id().value()))
        .param("name", file.byName())
        .param("at", Timestamp.from(file.at()))
        .update();
  }

  private static EvidenceFile file(ResultSet row, int ignored) throws SQLException {
    byte[] hit = row.getBytes("hit_id");
    return new EvidenceFile(
        new EvidenceId(Uuids.of(row.getBytes("id"))),
        hit == null ? null : new HitId(Uuids.of(hit)),
        row.getString("media_type"),
        row.getInt("size"),
        row.getString("uploaded_by_name"),
        row.getTimestamp("uploaded_at").toInstant());
  }
}
