package io.bspconsole.archive.internal;

import io.bspconsole.archive.ArchiveProblem;
import io.bspconsole.archive.internal.ArchiveForm.Part;
import io.bspconsole.archive.internal.ClientTables.Table;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Uuids;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.JacksonException;

/** Brings an archive in. Joins the transaction of its caller, who takes all back on a problem. */
@Component
public class ArchiveReader {

  private final ClientTables tables;
  private final TableRows rows;
  private final JdbcClient jdbc;
  private final DataSize largest;

  ArchiveReader(
      ClientTables tables,
      TableRows rows,
      JdbcClient jdbc,
      @Value("${bsp.archives.unpacked}") DataSize largest) {
    this.tables = tables;
    this.rows = rows;
    this.jdbc = jdbc;
    this.largest = largest;
  }

  /** Why an archive was not brought in. */
  public static final class Unfit extends RuntimeException {

    private final ArchiveProblem why;

    public Unfit(ArchiveProblem why) {
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
   * @param trail whether its trail came along, and is not the one that stayed here
   * @param rows how many, in all tables
   */
  public record Brought(ClientId client, String name, boolean trail, long rows) {}

  /**
   * Adds every row of the archive. Of a trail that is here, nothing is added: it must begin as that
   * of the archive does.
   *
   * @throws Unfit when something is wrong with it; some rows may be added then
   */
  public Brought bring(byte[] zip) {
    ArchiveFiles files = ArchiveFiles.unpack(zip, largest.toBytes());
    ArchiveForm form = files.form();
    ClientId client =
        ClientId.parse(form.client()).orElseThrow(() -> new Unfit(ArchiveProblem.NO_ARCHIVE));
    files.check(names());
    boolean stayed = hasTrail(client);
    try {
      files.lines(ArchiveForm.STEPS, line -> step(RowText.read(line)));
      for (Table table : tables.archived()) {
        boolean compare = stayed && ClientTables.TRAIL.contains(table.name());
        files.lines(
            ArchiveForm.file(table.name()),
            line -> {
              Map<String, @Nullable Object> row = owned(table, client, RowText.read(line));
              if (compare) {
                compare(table, row);
              } else {
                rows.add(table.name(), row);
              }
            });
      }
    } catch (DataIntegrityViolationException e) {
      throw new Unfit(isDuplicate(e) ? ArchiveProblem.KNOWN : ArchiveProblem.UNFIT_ROW);
    } catch (BadSqlGrammarException _) {
      throw new Unfit(ArchiveProblem.OTHER_FORMAT); // a column that this console does not have
    } catch (JacksonException | IllegalArgumentException | DateTimeException _) {
      throw new Unfit(ArchiveProblem.UNFIT_ROW);
    }
    long all = form.parts().stream().mapToLong(Part::rows).sum();
    return new Brought(client, form.name(), !stayed, all);
  }

  private Set<String> names() {
    return Stream.concat(
            Stream.of(ArchiveForm.STEPS),
            tables.archived().stream().map(table -> ArchiveForm.file(table.name())))
        .collect(Collectors.toSet());
  }

  private static boolean isDuplicate(DataIntegrityViolationException problem) {
    return problem instanceof DuplicateKeyException;
  }

  private static Map<String, @Nullable Object> owned(
      Table table, ClientId client, Map<String, @Nullable Object> row) {
    if (!(row.get(table.owner()) instanceof byte[] owner)
        || !Arrays.equals(owner, Uuids.bytes(client.value()))) {
      throw new Unfit(ArchiveProblem.UNFIT_ROW);
    }
    return row;
  }

  private boolean hasTrail(ClientId client) {
    return jdbc.sql("SELECT COUNT(*) FROM audit_head WHERE chain_id = ?")
            .param(Uuids.bytes(client.value()))
            .query(Long.class)
            .single()
        > 0;
  }

  /** An entry must be here as it is there; what was erased here meanwhile stays erased. */
  private void compare(Table table, Map<String, @Nullable Object> row) {
    if (!table.name().equals("audit_entry")) {
      return;
    }
    boolean here =
        jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE chain_id = ? AND seq = ? AND hash = ?")
                .param(row.get("chain_id"))
                .param(row.get("seq"))
                .param(row.get("hash"))
                .query(Long.class)
                .single()
            > 0;
    if (!here) {
      throw new Unfit(ArchiveProblem.OTHER_TRAIL);
    }
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
}
