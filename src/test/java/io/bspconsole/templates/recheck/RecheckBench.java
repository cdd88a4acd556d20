package io.bspconsole.templates.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.Sha256;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.templates.TemplateStory;
import io.bspconsole.templates.check.GeneratedTemplates;
import io.bspconsole.templates.check.TemplateCheck;
import io.bspconsole.templates.content.TemplateContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How fast all stored templates are checked anew, what it costs to read and to keep them included.
 * Run by {@code script/bench recheck}.
 */
class RecheckBench extends TemplateStory {

  private static final int STORED = 100_000;
  private static final int PIECE = 500;

  @Autowired Recheck recheck;
  @Autowired TemplateCheck check;
  @Autowired JdbcClient jdbc;

  @Test
  void measure() throws IOException {
    List<byte[]> bodies = GeneratedTemplates.of(STORED);
    for (int from = 0; from < STORED; from += PIECE) {
      store(bodies.subList(from, from + PIECE));
    }
    jdbc.sql("DELETE FROM recheck WHERE edition = ?").param(check.edition()).update();
    recheck.begin();
    long checked = 0;
    long began = System.nanoTime();
    for (int some = recheck.step(PIECE); some > 0; some = recheck.step(PIECE)) {
      checked += some;
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    assertThat(checked).isGreaterThanOrEqualTo(STORED);
    Path file = Files.createDirectories(Path.of("target", "bench")).resolve("recheck.txt");
    Files.writeString(
        file,
        "%,d stored templates checked anew: %.1f s, %,.0f rows/s; a million takes %.0f s%n"
            .formatted(checked, seconds, checked / seconds, 1e6 * seconds / checked));
  }

  private void store(List<byte[]> bodies) {
    List<Object> templates = new ArrayList<>();
    List<Object> versions = new ArrayList<>();
    Timestamp now = Timestamp.from(Instant.now());
    byte[] whose = Uuids.bytes(client.value());
    byte[] author = Uuids.bytes(Uuids.next());
    for (byte[] body : bodies) {
      TemplateContent content = TemplateContent.parse(body);
      byte[] template = Uuids.bytes(Uuids.next());
      byte[] version = Uuids.bytes(Uuids.next());
      Collections.addAll(
          templates,
          whose,
          template,
          Uuids.bytes(account.id().value()),
          content.name(),
          content.language(),
          content.category(),
          version,
          now,
          now,
          now);
      Collections.addAll(
          versions,
          whose,
          version,
          template,
          content.canonical(),
          Sha256.of(body),
          author,
          now,
          now);
    }
    insert(
        "template (client_id, id, waba_id, name, language, category, current_version_id,"
            + " our_state, draft_revision, version, our_state_at, created_at, updated_at)",
        "(?, ?, ?, ?, ?, ?, ?, 'SENT', 0, 0, ?, ?, ?)",
        templates,
        bodies.size());
    insert(
        "template_version (client_id, id, template_id, number, content, content_hash,"
            + " contributors, submitted_by, submitted_by_name, our_state, version, submitted_at,"
            + " our_state_at)",
        "(?, ?, ?, 1, ?, ?, '', ?, 'Author', 'SENT', 0, ?, ?)",
        versions,
        bodies.size());
  }

  private void insert(String into, String row, List<Object> values, int rows) {
    jdbc.sql("INSERT INTO " + into + " VALUES " + String.join(", ", Collections.nCopies(rows, row)))
        .params(values)
        .update();
  }
}
