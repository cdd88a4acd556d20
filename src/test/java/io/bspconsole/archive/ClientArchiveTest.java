package io.bspconsole.archive;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bspconsole.access.Role;
import io.bspconsole.archive.internal.ClientTables;
import io.bspconsole.archive.portfolio.ArchiveImport;
import io.bspconsole.archive.portfolio.ArchiveImport.Outcome;
import io.bspconsole.audit.ChainId;
import io.bspconsole.audit.ClientTrail;
import io.bspconsole.audit.Verdict;
import io.bspconsole.clients.Standing;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.Sha256;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.sql.StatementWatch;
import io.bspconsole.templates.TemplateStory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@SuppressWarnings("NullAway.Init") // made before each test
class ClientArchiveTest extends TemplateStory {

  private static final String MANIFEST = "manifest.json";
  private static final String ENTRIES = "tables/audit_entry.jsonl";

  private static final String REASON = "Kontrak berakhir, data diminta dihapus";

  @Autowired private ClientArchive archive;
  @Autowired private ArchiveImport imports;
  @Autowired private ClientTables tables;
  @Autowired private ClientTrail trail;
  @Autowired private JdbcClient jdbc;
  @Autowired private LiquibaseConnectionDetails migrator;
  @Autowired private DataSource application;

  @Value("${spring.datasource.url:}")
  private String url;

  private Person administrator;

  @BeforeEach
  void live() {
    administrator = fixtures.staff(Role.ADMINISTRATOR);
    TemplateId sent = sent("order_shipped");
    create("order_ready");
    assertThat(get(sent).versions()).hasSize(1);
  }

  @Test
  void what_was_exported_purged_and_brought_back_is_exported_equal() {
    leave();
    byte[] first = export();
    assertThat(purge(true)).isInstanceOf(PurgeOutcome.Purged.class);
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> fixtures.as(administrator, () -> archive.state(client)));
    forgetTheTrail();

    Outcome outcome = bring(first);

    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    Map<String, String> before = files(first);
    Map<String, String> after = files(export());
    before.remove(MANIFEST);
    after.remove(MANIFEST);
    assertThat(after).isEqualTo(before);
    assertThat(before.get("tables/template_version.jsonl")).contains("order_shipped");
    assertThat(before.get("tables/audit_entry.jsonl")).isNotEmpty();
    assertThat(fixtures.as(author, () -> templates.get(client, onlyTemplate("order_ready"))))
        .isNotNull();
  }

  @Test
  void the_trail_outlives_a_purge_and_tells_it() {
    leave();
    assertThat(purge(true)).isInstanceOf(PurgeOutcome.Purged.class);
    for (ClientTables.Table table : tables.all()) {
      assertThat(count(table)).as(table.name()).isZero();
    }
    assertThat(
            jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE chain_id = ? AND action = ?")
                .params(Uuids.bytes(ChainId.of(client).value()), "CLIENT_PURGED")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void a_client_that_is_not_over_or_still_kept_is_not_purged() {
    assertThat(purge(true)).isEqualTo(new PurgeOutcome.NotOver());
    leave();
    assertThat(purge(false)).isInstanceOf(PurgeOutcome.Early.class);
    assertThat(fixtures.as(administrator, () -> archive.purge(client, " ", true)))
        .isEqualTo(new PurgeOutcome.NoReason());
    assertThat(fixtures.as(administrator, () -> archive.purge(client, "x".repeat(501), true)))
        .isEqualTo(new PurgeOutcome.NoReason());
    jdbc.sql("UPDATE client SET updated_at = updated_at - INTERVAL 400 DAY WHERE id = ?")
        .param(Uuids.bytes(client.value()))
        .update();
    jdbc.sql("UPDATE standing_change SET at = at - INTERVAL 400 DAY WHERE client_id = ?")
        .param(Uuids.bytes(client.value()))
        .update();
    assertThat(purge(false)).isInstanceOf(PurgeOutcome.Purged.class);
  }

  @Test
  void a_client_that_is_here_is_not_brought_again_and_nothing_of_it_is_changed() {
    byte[] file = export();
    Map<String, String> before = files(file);

    assertThat(bring(file)).isEqualTo(new Outcome.Refused(ArchiveProblem.KNOWN));

    Map<String, String> after = files(export());
    assertThat(after.get("tables/template.jsonl")).isEqualTo(before.get("tables/template.jsonl"));
  }

  @Test
  void what_is_damaged_forged_or_foreign_is_refused_whole() {
    leave();
    byte[] file = export();
    purge(true);
    forgetTheTrail();
    Map<String, String> files = files(file);

    assertThat(refused("no zip at all".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(ArchiveProblem.NO_ARCHIVE);
    assertThat(refused(zip(Map.of("a.txt", "a")))).isEqualTo(ArchiveProblem.NO_ARCHIVE);
    assertThat(refused(zip(with(files, "tables/template.jsonl", "{}\n"))))
        .isEqualTo(ArchiveProblem.CHANGED);
    Map<String, String> without = new LinkedHashMap<>(files);
    without.remove("tables/review.jsonl");
    assertThat(refused(zip(without))).isEqualTo(ArchiveProblem.CHANGED);
    String manifest = requireNonNull(files.get(MANIFEST));
    assertThat(
            refused(zip(with(files, MANIFEST, manifest.replace("\"format\":1", "\"format\":2")))))
        .isEqualTo(ArchiveProblem.OTHER_FORMAT);
    assertThat(
            refused(
                zip(
                    with(
                        files,
                        MANIFEST,
                        manifest.replace("tables/review.jsonl", "../../etc/passwd")))))
        .isEqualTo(ArchiveProblem.OTHER_FORMAT);
    ObjectNode untold = (ObjectNode) JsonMapper.shared().readTree(manifest);
    ((ArrayNode) untold.get("parts")).remove(0);
    assertThat(refused(zip(with(files, MANIFEST, untold.toString()))))
        .isEqualTo(ArchiveProblem.CHANGED);
    assertThat(refused(zip(with(files, MANIFEST, manifest.replace("\"rows\":2,", "\"rows\":3,")))))
        .isEqualTo(ArchiveProblem.CHANGED);
    String other = fixtures.client("Toko lain").toString();
    assertThat(refused(zip(with(files, MANIFEST, manifest.replace(client.toString(), other)))))
        .isEqualTo(ArchiveProblem.UNFIT_ROW);
    for (ClientTables.Table table : tables.all()) {
      assertThat(count(table)).as(table.name()).isZero();
    }
    assertThat(bring(file)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void the_chain_of_a_client_that_was_brought_in_is_intact() {
    leave();
    byte[] file = export();
    purge(true);
    forgetTheTrail();
    bring(file);

    assertThat(fixtures.as(administrator, () -> trail.verify(client)))
        .isInstanceOf(Verdict.Intact.class);
  }

  @Test
  void a_client_that_comes_back_finds_its_trail_and_nothing_is_added_to_it() {
    leave();
    byte[] file = export();
    purge(true);
    long entries = entries();

    assertThat(bring(file)).isInstanceOf(Outcome.Done.class);

    assertThat(entries()).isEqualTo(entries);
    assertThat(fixtures.as(administrator, () -> trail.verify(client)))
        .isInstanceOf(Verdict.Intact.class);
  }

  @Test
  void a_trail_that_goes_another_way_than_the_one_here_is_refused() {
    leave();
    Map<String, String> files = files(export());
    purge(true);
    long before = entries();

    assertThat(refused(zip(withEntry(files, entry -> entry.put("seq", before + 7)))))
        .isEqualTo(ArchiveProblem.OTHER_TRAIL);
    assertThat(refused(zip(withEntry(files, entry -> entry.set("hash", entry.get("prev_hash"))))))
        .isEqualTo(ArchiveProblem.OTHER_TRAIL);
    assertThat(entries()).isEqualTo(before);
    assertThat(bring(zip(files))).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void a_trail_that_comes_along_broken_is_refused() {
    leave();
    Map<String, String> files = files(export());
    purge(true);
    forgetTheTrail();

    assertThat(refused(zip(withEntry(files, entry -> entry.put("action", "SIGNED_IN")))))
        .isEqualTo(ArchiveProblem.BROKEN_TRAIL);
    assertThat(entries()).isZero();
    assertThat(bring(zip(files))).isInstanceOf(Outcome.Done.class);
  }

  private long entries() {
    return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE chain_id = ?")
        .param(Uuids.bytes(ChainId.of(client).value()))
        .query(Long.class)
        .single();
  }

  /** The archive with another first entry, and a manifest that fits it. */
  private static Map<String, String> withEntry(
      Map<String, String> files, Consumer<ObjectNode> change) {
    JsonMapper json = JsonMapper.shared();
    String entries = requireNonNull(files.get(ENTRIES));
    int end = entries.indexOf('\n');
    ObjectNode first = (ObjectNode) json.readTree(entries.substring(0, end));
    change.accept(first);
    String changed = first + entries.substring(end);
    ObjectNode manifest = (ObjectNode) json.readTree(files.get(MANIFEST));
    for (JsonNode part : manifest.get("parts")) {
      if (part.get("file").asString().equals(ENTRIES)) {
        byte[] sum = Sha256.of(changed.getBytes(StandardCharsets.UTF_8));
        ((ObjectNode) part).put("sha256", HexFormat.of().formatHex(sum));
      }
    }
    return with(with(files, ENTRIES, changed), MANIFEST, manifest.toString());
  }

  @Test
  void every_table_of_clients_is_in_an_archive_or_stays_here_for_a_reason() {
    Set<String> owned = new TreeSet<>(StatementWatch.ownedTables(jdbc));
    Set<String> archived =
        tables.archived().stream().map(ClientTables.Table::name).collect(Collectors.toSet());
    assertThat(archived).contains("client", "template", "waba_route", "audit_entry");
    assertThat(ClientTables.STAYS_HERE.values()).noneMatch(String::isBlank);
    owned.removeAll(archived);
    owned.removeAll(ClientTables.STAYS_HERE.keySet());
    assertThat(owned).isEmpty();
    assertThat(archived).doesNotContainAnyElementsOf(ClientTables.STAYS_HERE.keySet());
  }

  private void leave() {
    standing(Standing.LEFT);
  }

  private void standing(Standing standing) {
    jdbc.sql("UPDATE client SET standing = ? WHERE id = ?")
        .params(standing.name(), Uuids.bytes(client.value()))
        .update();
  }

  private TemplateId onlyTemplate(String name) {
    return jdbc.sql("SELECT id FROM template WHERE client_id = ? AND name = ?")
        .params(Uuids.bytes(client.value()), name)
        .query((row, _) -> new TemplateId(Uuids.of(row.getBytes(1))))
        .single();
  }

  private long count(ClientTables.Table table) {
    return jdbc.sql("SELECT COUNT(*) FROM " + table.name() + " WHERE " + table.owner() + " = ?")
        .param(Uuids.bytes(client.value()))
        .query(Long.class)
        .single();
  }

  /** As a fresh install: the console itself cannot delete entries. */
  private void forgetTheTrail() {
    String user = migrator.getUsername();
    String url = migrator.getJdbcUrl() == null ? this.url : migrator.getJdbcUrl();
    JdbcClient owner =
        JdbcClient.create(
            user == null
                ? application
                : new DriverManagerDataSource(url, user, requireNonNull(migrator.getPassword())));
    for (String table : List.of("audit_detail", "audit_entry", "audit_anchored", "audit_head")) {
      owner
          .sql("DELETE FROM " + table + " WHERE chain_id = ?")
          .param(Uuids.bytes(ChainId.of(client).value()))
          .update();
    }
  }

  private byte[] export() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    fixtures.run(
        administrator,
        () -> {
          try {
            archive.export(client, out);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return out.toByteArray();
  }

  private PurgeOutcome purge(boolean early) {
    return fixtures.as(administrator, () -> archive.purge(client, REASON, early));
  }

  private Outcome bring(byte[] file) {
    return fixtures.as(administrator, () -> imports.bring(file));
  }

  private ArchiveProblem refused(byte[] file) {
    Outcome outcome = bring(file);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).why();
  }

  private static Map<String, String> with(Map<String, String> files, String name, String text) {
    Map<String, String> changed = new LinkedHashMap<>(files);
    changed.put(name, text);
    return changed;
  }

  private static Map<String, String> files(byte[] zip) {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static byte[] zip(Map<String, String> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
