package io.bspconsole.archive.internal;

import io.bspconsole.archive.internal.ArchiveForm.Part;
import io.bspconsole.archive.internal.ClientTables.Table;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.Sha256;
import io.bspconsole.kernel.Uuids;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes everything of a client as a ZIP. Joins the transaction of its caller. */
@Component
public class ArchiveWriter {

  /** Of every file in it, so that equal states make equal files. */
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ClientTables tables;
  private final TableRows rows;
  private final JdbcClient jdbc;
  private final Clock clock;

  ArchiveWriter(ClientTables tables, TableRows rows, JdbcClient jdbc, Clock clock) {
    this.tables = tables;
    this.rows = rows;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Writes the archive and returns how many rows are in it. */
  public long write(ClientId client, String name, OutputStream to) throws IOException {
    List<Part> parts = new ArrayList<>();
    ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
    parts.add(part(zip, ArchiveForm.STEPS, lines -> steps(client, lines)));
    for (Table table : tables.archived()) {
      parts.add(
          part(zip, ArchiveForm.file(table.name()), lines -> rows.read(table, client, lines)));
    }
    entry(zip, ArchiveForm.MANIFEST);
    zip.write(
        JsonMapper.shared()
            .writeValueAsBytes(
                new ArchiveForm(
                    ArchiveForm.FORMAT,
                    client.toString(),
                    name,
                    Clocks.now(clock).toString(),
                    parts)));
    zip.closeEntry();
    zip.finish();
    return parts.stream().mapToLong(Part::rows).sum();
  }

  /** The provider's steps that the client's refer to: another provider may not have them. */
  private long steps(ClientId client, Consumer<String> to) {
    List<String> steps =
        jdbc.sql(
                "SELECT s.* FROM onboarding_step s WHERE s.id IN"
                    + " (SELECT c.step_id FROM client_step c WHERE c.client_id = ?) ORDER BY s.id")
            .param(Uuids.bytes(client.value()))
            .query((row, _) -> RowText.write(row))
            .list();
    steps.forEach(to);
    return steps.size();
  }

  private static Part part(
      ZipOutputStream zip, String file, ToLongFunction<Consumer<String>> content)
      throws IOException {
    entry(zip, file);
    MessageDigest digest = Sha256.digest();
    DigestOutputStream out = new DigestOutputStream(zip, digest);
    long count;
    try {
      count =
          content.applyAsLong(line -> {
            try {
              out.write(line.getBytes(StandardCharsets.UTF_8));
              out.write('\n');
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    zip.closeEntry();
    return new Part(file, count, HexFormat.of().formatHex(digest.digest()));
  }

  private static void entry(ZipOutputStream zip, String file) throws IOException {
    ZipEntry entry = new ZipEntry(file);
    entry.setTimeLocal(ALWAYS);
    zip.putNextEntry(entry);
  }
}
