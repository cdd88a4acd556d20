package io.bspconsole.archive.internal;

import io.bspconsole.archive.ArchiveProblem;
import io.bspconsole.archive.internal.ArchiveForm.Part;
import io.bspconsole.archive.internal.ClientTables.Table;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Sha256;
import io.bspconsole.kernel.Uuids;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Brings an archive in. Joins the transaction of its caller, who takes all back on a problem. */
@Component
public class ArchiveReader {

  /** Of all files together, unpacked: what a small file could blow up to is bounded. */
  private static final long LARGEST = 512L * 1024 * 1024;

  private static final Set<String> CHAINED = Set.copyOf(ClientTables.TRAIL);

  private final ClientTables tables;
  private final TableRows rows;
  private final JdbcClient jdbc;

  ArchiveReader(ClientTables tables, TableRows rows, JdbcClient jdbc) {
    this.tables = tables;
    this.rows = rows;
    this.jdbc = jdbc;
  }

  /** Why an archive was not brought in. */
  public static final class Unfit extends RuntimeException {

    private final ArchiveProblem why;

    Unfit(ArchiveProblem why) {
      super(why.name());
      this.why = why;
    }

    public ArchiveProblem why() {
      return why;
    }
  }

  /**
   * A client that was brought.
   *
   * @param rows how many, in all tables
   */
  public record Brought(ClientId client, String name, long rows) {}

  /**
   * Adds every row of the archive.
   *
   * @throws Unfit when something is wrong with it; some rows may be added then
   */
  public Brought bring(byte[] zip) {
    Map<String, byte[]> files = unpack(zip);
    ArchiveForm form = manifest(files);
    ClientId client =
        ClientId.parse(form.client()).orElseThrow(() -> new Unfit(ArchiveProblem.NO_ARCHIVE));
    checkParts(form, files);
    try {
      lines(files, ArchiveForm.STEPS).forEach(line -> step(RowText.read(line)));
      for (Table table : tables.archived()) {
        lines(files, ArchiveForm.file(table.name()))
            .forEach(line -> add(table, client, RowText.read(line)));
      }
    } catch (DataIntegrityViolationException e) {
      throw new Unfit(isDuplicate(e) ? ArchiveProblem.KNOWN : ArchiveProblem.UNFIT_ROW);
    } catch (BadSqlGrammarException _) {
      throw new Unfit(ArchiveProblem.OTHER_FORMAT); // a column that this console does not have
    } catch (JacksonException | IllegalArgumentException | DateTimeException _) {
      throw new Unfit(ArchiveProblem.UNFIT_ROW);
    }
    return new Brought(client, form.name(), form.parts().stream().mapToLong(Part::rows).sum());
  }

  private static boolean isDuplicate(DataIntegrityViolationException problem) {
    return problem instanceof DuplicateKeyException;
  }

  /** A chain that stayed here when the client was purged goes on; its entries are not added. */
  private void add(Table table, ClientId client, Map<String, @Nullable Object> row) {
    if (!(row.get(table.owner()) instanceof byte[] owner)
        || !Arrays.equals(owner, Uuids.bytes(client.value()))) {
      throw new Unfit(ArchiveProblem.UNFIT_ROW);
    }
    if (!CHAINED.contains(table.name()) || !isHere(table, row)) {
      rows.add(table.name(), row);
    }
  }

  private boolean isHere(Table table, Map<String, @Nullable Object> row) {
    String where =
        table.key().stream().map(key -> "`" + key + "` = ?").collect(Collectors.joining(" AND "));
    var query = jdbc.sql("SELECT COUNT(*) FROM `" + table.name() + "` WHERE " + where);
    table.key().forEach(key -> query.param(row.get(key)));
    return query.query(Long.class).single() > 0;
  }

  private void step(Map<String, @Nullable Object> row) {
    boolean known =
        jdbc.sql("SELECT COUNT(*) FROM onboarding_step WHERE id = ?")
                .param(row.get("id"))
                .query(Long.class)
                .single()
            > 0;
    if (!known) {
      rows.add("onboarding_step", row);
    }
  }

  private static Map<String, byte[]> unpack(byte[] zip) {
    Map<String, byte[]> files = new HashMap<>();
    long left = LARGEST;
    try (ZipInputStream in =
        new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
        left -= bytes.length;
        if (left < 0) {
          throw new Unfit(ArchiveProblem.TOO_LARGE);
        }
        if (files.put(entry.getName(), bytes) != null) {
          throw new Unfit(ArchiveProblem.CHANGED);
        }
      }
    } catch (ZipException | IllegalArgumentException _) {
      throw new Unfit(ArchiveProblem.NO_ARCHIVE);
    } catch (IOException _) {
      throw new Unfit(ArchiveProblem.CHANGED); // it ends too early
    }
    return files;
  }

  private static ArchiveForm manifest(Map<String, byte[]> files) {
    byte[] manifest = files.get(ArchiveForm.MANIFEST);
    if (manifest == null) {
      throw new Unfit(ArchiveProblem.NO_ARCHIVE);
    }
    try {
      ArchiveForm form = JsonMapper.shared().readValue(manifest, ArchiveForm.class);
      if (form.format() != ArchiveForm.FORMAT) {
        throw new Unfit(ArchiveProblem.OTHER_FORMAT);
      }
      return form;
    } catch (JacksonException _) {
      throw new Unfit(ArchiveProblem.NO_ARCHIVE);
    }
  }

  private void checkParts(ArchiveForm form, Map<String, byte[]> files) {
    Set<String> known =
        Stream.concat(
                Stream.of(ArchiveForm.STEPS),
                tables.archived().stream().map(table -> ArchiveForm.file(table.name())))
            .collect(Collectors.toSet());
    Set<String> told = form.parts().stream().map(Part::file).collect(Collectors.toSet());
    if (!known.containsAll(told)) {
      throw new Unfit(ArchiveProblem.OTHER_FORMAT);
    }
    for (Part part : form.parts()) {
      byte[] bytes = files.get(part.file());
      if (bytes == null || !HexFormat.of().formatHex(Sha256.of(bytes)).equals(part.sha256())) {
        throw new Unfit(ArchiveProblem.CHANGED);
      }
    }
  }

  private static List<String> lines(Map<String, byte[]> files, String file) {
    byte[] bytes = files.get(file);
    return bytes == null ? List.of() : new String(bytes, StandardCharsets.UTF_8).lines().toList();
  }
}
