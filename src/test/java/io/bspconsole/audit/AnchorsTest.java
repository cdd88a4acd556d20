package io.bspconsole.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.bspconsole.kernel.Uuids;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class AnchorsTest extends Trailed {

  private byte[] before;

  @BeforeEach
  void write_what_is_owed() throws IOException {
    act(2);
    anchors.write();
    before = read(anchorFile);
  }

  @AfterEach
  void put_the_file_back_in_order() throws IOException {
    List<String> lines = lines();
    if (lines.size() < new String(before, StandardCharsets.UTF_8).lines().count()) {
      Files.write(anchorFile, before);
    }
  }

  @Test
  void a_line_names_the_chains_that_grew() throws IOException {
    act(2);

    assertThat(anchors.write()).isTrue();
    assertThat(lines().getLast()).contains(client + ":4:");
  }

  @Test
  void no_line_is_written_while_nothing_happens() throws IOException {
    while (anchors.write()) {
      // somebody else acts, too
    }
    byte[] now = read(anchorFile);

    assertThat(anchors.write()).isFalse();
    assertThat(read(anchorFile)).isEqualTo(now);
  }

  @Test
  void only_the_owner_may_read_the_key() throws IOException {
    assertThat(Files.getPosixFilePermissions(keyFile()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(keyFile().resolveSibling("anchor-key.pem.pub")).content().contains("PUBLIC KEY");
  }

  @Test
  void half_a_line_left_by_a_crash_is_cut_off() throws IOException {
    Files.writeString(anchorFile, "99 2026-11-26T10", StandardOpenOption.APPEND);
    act(2);

    assertThat(anchors.write()).isTrue();
    assertThat(lines()).noneSatisfy(line -> assertThat(line).startsWith("99 "));
  }

  @Test
  void a_file_that_was_cut_is_not_gone_on_with() throws IOException {
    List<String> lines = lines();
    act(2);
    anchors.write();
    byte[] whole = read(anchorFile);
    Files.write(anchorFile, lines);
    act(2);

    assertThatIOException().isThrownBy(anchors::write).withMessageContaining("which is not line");

    Files.write(anchorFile, whole);
    assertThat(anchors.write()).isTrue();
  }

  @Test
  void a_line_that_the_database_forgot_in_a_crash_is_adopted() throws IOException {
    Line known = known();
    act(2);
    anchors.write();
    forget(known);
    act(2);

    assertThat(anchors.write()).isTrue();
    assertThat(lines().getLast()).startsWith((known.number() + 2) + " ");
  }

  @Test
  void a_contradiction_that_the_database_forgot_in_a_crash_is_not_told_again() throws IOException {
    Line known = known();
    cut(1);
    anchors.write();
    forget(known);
    jdbc.sql("UPDATE audit_anchored SET contradicted_at = NULL WHERE chain_id = ?")
        .param(Uuids.bytes(client.value()))
        .update();

    anchors.write();

    assertThat(lines()).filteredOn(line -> line.contains(client + ":1:")).hasSize(1);
    assertThat(fixtures.as(owner, () -> clientTrail.status(client)).contradicted()).isEqualTo(1);
  }

  @Test
  void an_adopted_line_is_known_although_nothing_happened_since() throws IOException {
    while (anchors.write()) {
      // somebody else acts, too
    }
    Line known = known();
    act(2);
    anchors.write();
    forget(known);

    anchors.write();

    assertThat(lines().getLast()).startsWith(known().number() + " ");
  }

  @Test
  void a_head_that_went_back_is_told_once_and_its_anchor_stays(CapturedOutput output)
      throws IOException {
    cut(1);

    assertThat(anchors.write()).isTrue();
    assertThat(lines().getLast()).contains(client + ":1:").contains(":contradicts");
    assertThat(output).contains("Chain " + client + " of the trail ends with entry 1");
    act(2);
    anchors.write();
    assertThat(lines()).filteredOn(line -> line.contains(client + ":1:")).hasSize(1);
    assertThat(lines()).noneSatisfy(line -> assertThat(line).contains(client + ":3:"));
    assertThat(fixtures.as(owner, () -> clientTrail.status(client)).contradicted()).isEqualTo(1);
  }

  @Test
  void a_chain_that_was_put_in_order_by_hand_is_not_anchored_any_more() throws IOException {
    turnHashOfEntry(2);
    anchors.write();
    turnHashOfEntry(2);
    act(2);

    anchors.write();

    assertThat(lines()).noneSatisfy(line -> assertThat(line).contains(client + ":4:"));
    assertThat(fixtures.as(owner, () -> clientTrail.status(client)).contradicted()).isEqualTo(1);
  }

  @Test
  void anchors_that_were_set_back_in_the_database_contradict_the_file() throws IOException {
    byte[] id = Uuids.bytes(client.value());
    List<Object> before =
        jdbc.sql("SELECT seq, hash FROM audit_anchored WHERE chain_id = ?")
            .param(id)
            .query((row, _) -> List.<Object>of(row.getLong(1), row.getBytes(2)))
            .single();
    jdbc.sql("UPDATE audit_anchored SET seq = 1, hash = REVERSE(hash) WHERE chain_id = ?")
        .param(id)
        .update();

    assertThatIOException().isThrownBy(anchors::write).withMessageContaining("somebody changed it");

    jdbc.sql("UPDATE audit_anchored SET seq = ?, hash = ? WHERE chain_id = ?")
        .params(before.getFirst(), before.getLast(), id)
        .update();
    assertThatNoException().isThrownBy(anchors::write);
  }

  /** The last line that the database knows. */
  private Line known() {
    return jdbc.sql("SELECT number, line_hash FROM audit_anchor")
        .query((row, _) -> new Line(row.getLong(1), row.getBytes(2)))
        .single();
  }

  /** As if the console had been killed right after the line that follows was on the disk. */
  private void forget(Line known) {
    jdbc.sql("UPDATE audit_anchor SET number = ?, line_hash = ?")
        .params(known.number(), known.hash())
        .update();
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Line(long number, byte[] hash) {}

  private void turnHashOfEntry(long seq) {
    intruder
        .sql("UPDATE audit_entry SET hash = REVERSE(hash) WHERE chain_id = ? AND seq = ?")
        .params(Uuids.bytes(client.value()), seq)
        .update();
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(anchorFile);
  }
}
