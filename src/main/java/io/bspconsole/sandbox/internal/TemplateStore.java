package io.bspconsole.sandbox.internal;

import io.bspconsole.kernel.Clocks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The templates that the sandbox remembers. */
@Repository
@Profile("sandbox")
class TemplateStore {

  private final JdbcClient jdbc;
  private final Clock clock;

  TemplateStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Adds a template.
   *
   * @throws DuplicateKeyException when the account has one of that name and language
   */
  void insert(StoredTemplate template) {
    jdbc.sql(
            "INSERT INTO sandbox_template (meta_id, waba_meta_id, name, language, category, status,"
                + " rejected_reason, components, quality, created_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(template.id())
        .param(template.waba())
        .param(template.name())
        .param(template.language())
        .param(template.category())
        .param(template.status())
        .param(template.rejectedReason())
        .param(template.components().toString())
        .param(template.quality())
        .param(Timestamp.from(Clocks.now(clock)))
        .update();
  }

  void update(StoredTemplate template) {
    jdbc.sql(
            "UPDATE sandbox_template SET category = ?, status = ?, rejected_reason = ?,"
                + " components = ?, quality = ? WHERE meta_id = ?")
        .param(template.category())
        .param(template.status())
        .param(template.rejectedReason())
        .param(template.components().toString())
        .param(template.quality())
        .param(template.id())
        .update();
  }

  void changeStatus(String id, String status, @Nullable String rejectedReason) {
    jdbc.sql("UPDATE sandbox_template SET status = ?, rejected_reason = ? WHERE meta_id = ?")
        .param(status)
        .param(rejectedReason)
        .param(id)
        .update();
  }

  void changeQuality(String id, String quality) {
    jdbc.sql("UPDATE sandbox_template SET quality = ? WHERE meta_id = ?")
        .params(quality, id)
        .update();
  }

  void delete(String id) {
    jdbc.sql("DELETE FROM sandbox_template WHERE meta_id = ?").param(id).update();
  }

  Optional<StoredTemplate> find(String id) {
    return jdbc.sql("SELECT * FROM sandbox_template WHERE meta_id = ?")
        .param(id)
        .query(TemplateStore::read)
        .optional();
  }

  /** Those whose name contains the text, by id, after the given one. */
  List<StoredTemplate> list(String waba, String namePart, String after, int limit) {
    return jdbc.sql(
            "SELECT * FROM sandbox_template WHERE waba_meta_id = ? AND meta_id > ?"
                + " AND LOCATE(?, name) > 0 ORDER BY meta_id LIMIT ?")
        .params(waba, after, namePart, limit)
        .query(TemplateStore::read)
        .list();
  }

  /** Those of exactly that name, in all languages. */
  List<StoredTemplate> named(String waba, String name) {
    return jdbc.sql(
            "SELECT * FROM sandbox_template WHERE waba_meta_id = ? AND name = ?"
                + " ORDER BY meta_id LIMIT 200")
        .params(waba, name)
        .query(TemplateStore::read)
        .list();
  }

  private static StoredTemplate read(ResultSet row, int ignored) throws SQLException {
    return new StoredTemplate(
        row.getString("meta_id"),
        row.getString("waba_meta_id"),
        row.getString("name"),
        row.getString("language"),
        row.getString("category"),
        row.getString("status"),
        row.getString("rejected_reason"),
        JsonMapper.shared().readTree(row.getString("components")),
        row.getString("quality"));
  }
}
