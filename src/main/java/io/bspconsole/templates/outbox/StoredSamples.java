package io.bspconsole.templates.outbox;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.Sha256;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.templates.TemplateSample;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Samples of headers as they were uploaded, found by the handle with which templates name them. */
@Component
public class StoredSamples {

  private final JdbcClient jdbc;
  private final Clock clock;

  StoredSamples(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A file with its kind. */
  public record SampleFile(String name, String mediaType, byte[] content) {}

  /**
   * One sample without its bytes.
   *
   * @param handle the one that Meta gave last
   */
  record Sample(byte[] id, String handle, Instant uploadedAt) {}

  /** Keeps a sample under the handle that Meta has just given for it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(ClientId client, String handle, SampleFile file) {
    jdbc.sql(
            "INSERT INTO template_sample (client_id, id, named_by, file_name, media_type, content,"
                + " size, handle, uploaded_at, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)"
                + " ON DUPLICATE KEY UPDATE uploaded_at = VALUES(uploaded_at),"
                + " unused_since = NULL")
        .params(
            Uuids.bytes(client.value()),
            Uuids.bytes(Uuids.next()),
            hash(handle),
            file.name(),
            file.mediaType(),
            file.content(),
            file.content().length,
            handle,
            Timestamp.from(Clocks.now(clock)))
        .update();
  }

  /** The sample that templates of the client name so; empty for one that was uploaded elsewhere. */
  Optional<Sample> find(ClientId client, String handle) {
    return jdbc.sql(
            "SELECT id, handle, uploaded_at FROM template_sample"
                + " WHERE client_id = ? AND named_by = ?")
        .params(Uuids.bytes(client.value()), hash(handle))
        .query((row, _) ->
            new Sample(
                row.getBytes("id"),
                row.getString("handle"),
                row.getTimestamp("uploaded_at").toInstant()))
        .optional();
  }

  /** How many the client has uploaded since then. */
  int count(ClientId client, Instant since) {
    return jdbc.sql("SELECT COUNT(*) FROM template_sample WHERE client_id = ? AND uploaded_at > ?")
        .params(Uuids.bytes(client.value()), Timestamp.from(since))
        .query(Integer.class)
        .single();
  }

  /**
   * What people are told of samples, by the handles that templates name them with; one that was
   * uploaded elsewhere is missing. Reads none of the files.
   */
  public Map<String, TemplateSample> about(ClientId client, Set<String> handles) {
    if (handles.isEmpty()) {
      return Map.of();
    }
    Map<String, String> byHash =
        handles.stream().collect(Collectors.toMap(it -> hex(hash(it)), Function.identity()));
    return jdbc
        .sql(
            "SELECT named_by, file_name, media_type, size, uploaded_at FROM template_sample"
                + " WHERE client_id = :client AND named_by IN (:handles)")
        .param("client", Uuids.bytes(client.value()))
        .param("handles", handles.stream().map(StoredSamples::hash).toList())
        .query((row, _) ->
            new TemplateSample(
                Objects.requireNonNull(byHash.get(hex(row.getBytes("named_by")))),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getInt("size"),
                row.getTimestamp("uploaded_at").toInstant()))
        .list()
        .stream()
        .collect(Collectors.toMap(TemplateSample::handle, Function.identity()));
  }

  /** Its bytes; empty for one that was uploaded elsewhere. */
  public Optional<SampleFile> file(ClientId client, String handle) {
    return find(client, handle).map(sample -> file(client, sample));
  }

  SampleFile file(ClientId client, Sample sample) {
    return jdbc.sql(
            "SELECT file_name, media_type, content FROM template_sample"
                + " WHERE client_id = ? AND id = ?")
        .params(Uuids.bytes(client.value()), sample.id())
        .query((row, _) ->
            new SampleFile(
                row.getString("file_name"), row.getString("media_type"), row.getBytes("content")))
        .single();
  }

  /** Meta has given it another handle; templates go on naming it as before. */
  void renewed(ClientId client, Sample sample, String handle) {
    jdbc.sql(
            "UPDATE template_sample SET handle = ?, uploaded_at = ?, version = version + 1"
                + " WHERE client_id = ? AND id = ?")
        .params(handle, Timestamp.from(Clocks.now(clock)), Uuids.bytes(client.value()), sample.id())
        .update();
  }

  private static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }

  /** By which a handle is looked for. */
  static byte[] hash(String handle) {
    return Sha256.of(handle.getBytes(StandardCharsets.UTF_8));
  }
}
