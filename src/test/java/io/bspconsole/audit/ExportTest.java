package io.bspconsole.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.audit.Entry.Detail;
import io.bspconsole.audit.internal.Export;
import io.bspconsole.audit.portfolio.AllTrails;
import io.bspconsole.audit.portfolio.Traces;
import io.bspconsole.database.OneMoment;
import io.bspconsole.kernel.Uuids;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.PublicKey;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

class ExportTest extends Trailed {

  private final Verifier verifier = new Verifier();

  @Autowired private AllTrails all;
  @Autowired private Export export;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  void an_export_is_intact_against_the_anchors() throws IOException {
    act(20);
    anchors.write();

    assertThat(verifier.check(export(), read(anchorFile), key())).isEmpty();
  }

  @Test
  void an_export_tells_that_it_was_made() {
    byte[] export = export();

    assertThat(new String(export, StandardCharsets.UTF_8))
        .contains("\"action\":\"TRAIL_EXPORTED\"")
        .contains("\nend 1 ");
  }

  @Test
  void a_long_export_goes_over_many_pages() throws IOException {
    inTransaction(() -> {
      for (int i = 0; i < 2_500; i++) {
        trail.record(Act.of(Action.DRAFT_OPENED, TEMPLATE).changed("content", null, i));
      }
    });
    anchors.write();

    byte[] export = export();

    assertThat(verifier.check(export, read(anchorFile), key())).isEmpty();
    assertThat(new String(export, StandardCharsets.UTF_8)).contains("\nend 2501 ");
  }

  @Test
  void a_person_can_be_erased_and_the_chain_still_verifies() throws IOException {
    act(4);
    anchors.write();

    int erased =
        fixtures.as(
            fixtures.staff(Role.ADMINISTRATOR), () -> all.erase(traces(), "Asked for by letter"));

    assertThat(erased).isEqualTo(2);
    byte[] export = export();
    assertThat(new String(export, StandardCharsets.UTF_8)).doesNotContain("Member AUTHOR");
    assertThat(verifier.check(export, read(anchorFile), key())).isEmpty();
    assertThat(fixtures.as(owner, () -> clientTrail.verify(client)))
        .isInstanceOf(Verdict.Intact.class);
    Entry first =
        fixtures
            .as(owner, () -> clientTrail.find(client, TrailFilter.ALL, null, 10))
            .entries()
            .getLast();
    assertThat(first.who()).contains(new Detail.Erased<>());
    assertThat(first.what()).containsInstanceOf(Detail.Kept.class);
  }

  @Test
  void who_is_erased_in_the_middle_of_an_export_is_still_in_it_and_it_verifies()
      throws IOException {
    act(400);
    anchors.write();
    ByteArrayOutputStream file = new ByteArrayOutputStream();

    new OneMoment(transactions)
        .write(
            out -> {
              export.write(ChainId.of(client), erasingAtFirst(out));
              return 0;
            },
            _ -> {},
            file);

    assertThat(verifier.check(file.toByteArray(), read(anchorFile), key())).isEmpty();
    assertThat(file.toString(StandardCharsets.UTF_8)).contains("Member AUTHOR");
    assertThat(verifier.check(export(), read(anchorFile), key())).isEmpty();
    assertThat(new String(export(), StandardCharsets.UTF_8)).doesNotContain("Member AUTHOR");
  }

  @Test
  void without_one_moment_for_all_of_it_such_an_export_accuses_the_console() throws IOException {
    act(400);
    ByteArrayOutputStream file = new ByteArrayOutputStream();

    export.write(ChainId.of(client), erasingAtFirst(file));

    assertThat(verifier.check(file.toByteArray(), "".getBytes(StandardCharsets.UTF_8), key()))
        .anySatisfy(found -> assertThat(found).endsWith("is missing, and nobody erased it"));
  }

  /** Has the author erased by somebody else when the first bytes are written. */
  private OutputStream erasingAtFirst(OutputStream to) {
    AtomicBoolean first = new AtomicBoolean(true);
    return new FilterOutputStream(to) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        if (first.getAndSet(false)) {
          CompletableFuture.runAsync(() ->
                  fixtures.run(
                      fixtures.staff(Role.ADMINISTRATOR),
                      () -> all.erase(traces(), "Asked for by letter")))
              .join();
        }
        out.write(bytes, from, length);
      }
    };
  }

  @Test
  void an_entry_that_does_not_finish_what_was_erased_is_told() throws IOException {
    act(4);
    forge(
        4,
        "CONCAT(SUBSTRING(entry, 1, LOCATE(',\"action\"', entry) - 1),"
            + " ',\"action\":\"PERSONAL_DATA_ERASED\",\"erased\":\"who1')");

    assertThat(verifier.check(export(), "".getBytes(StandardCharsets.UTF_8), key()))
        .anySatisfy(found -> assertThat(found).startsWith("entry 4 ").endsWith("has another form"));
  }

  @Test
  void a_detail_that_nobody_erased_must_be_there() throws IOException {
    act(4);
    intruder
        .sql("DELETE FROM audit_detail WHERE chain_id = ? AND seq = 3 AND part = 'WHO'")
        .param(Uuids.bytes(client.value()))
        .update();

    assertThat(verifier.check(export(), "".getBytes(StandardCharsets.UTF_8), key()))
        .contains("entry 3: its detail \"who\" is missing, and nobody erased it");
  }

  @Test
  void a_truncated_chain_contradicts_the_anchors() throws IOException {
    act(4);
    anchors.write();
    cut(2);

    assertThat(verifier.check(export(), read(anchorFile), key()))
        .anySatisfy(finding -> assertThat(finding).startsWith("entry 4: is missing"));
  }

  @Test
  void a_chain_that_the_console_found_cut_stays_found_whatever_is_written_afterwards()
      throws IOException {
    act(4);
    anchors.write();
    cut(2);
    anchors.write();
    act(2);

    assertThat(verifier.check(export(), read(anchorFile), key()))
        .anySatisfy(finding ->
            assertThat(finding)
                .startsWith("chain " + client + ": anchors, line ")
                .endsWith("ends with entry 2 and does not hold what was anchored"));
  }

  private Traces traces() {
    return new Traces(author.actor().id().value(), Set.of());
  }

  private PublicKey key() throws IOException {
    return verifier.key(Files.readString(anchorFile.resolveSibling("anchor-key.pem.pub")));
  }
}
