package io.bspconsole.sandbox.internal;

import io.bspconsole.kernel.Uuids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The webhooks that are owed. One is taken off only when it was answered with 200. */
@Repository
@Profile("sandbox")
class WebhookQueue {

  /** Longer than one delivery can take; then somebody else may try. */
  private static final Duration CLAIM = Duration.ofSeconds(30);

  /** A webhook to deliver now, for the {@code attempts}th time. */
  record Owed(UUID id, int attempts, Instant createdAt, String body, @Nullable Effect effect) {}

  private final JdbcClient jdbc;
  private final TemplateStore templates;

  WebhookQueue(JdbcClient jdbc, TemplateStore templates) {
    this.jdbc = jdbc;
    this.templates = templates;
  }

  void add(String body, @Nullable Effect effect, Instant now, Instant due) {
    jdbc.sql(
            "INSERT INTO sandbox_webhook (id, created_at, due_at, attempts, body, template_meta_id,"
                + " template_status, template_reason, template_quality)"
                + " VALUES (?, ?, ?, 0, ?, ?, ?, ?, ?)")
        .param(Uuids.bytes(Uuids.next()))
        .param(Timestamp.from(now))
        .param(Timestamp.from(due))
        .param(body)
        .param(effect == null ? null : effect.template())
        .param(effect == null ? null : effect.status())
        .param(effect == null ? null : effect.rejectedReason())
        .param(effect == null ? null : effect.quality())
        .update();
  }

  /** Takes what is due for a while, and lets happen what happens with a first delivery. */
  @Transactional
  List<Owed> claim(Instant now, int limit) {
    List<Owed> due =
        jdbc.sql(
                "SELECT * FROM sandbox_webhook WHERE due_at <= ? ORDER BY due_at, id LIMIT ?"
                    + " FOR UPDATE SKIP LOCKED")
            .params(Timestamp.from(now), limit)
            .query(WebhookQueue::read)
            .list();
    for (Owed webhook : due) {
      if (webhook.attempts() == 1 && webhook.effect() != null) {
        apply(webhook.effect());
      }
      jdbc.sql("UPDATE sandbox_webhook SET attempts = ?, due_at = ? WHERE id = ?")
          .params(webhook.attempts(), Timestamp.from(now.plus(CLAIM)), Uuids.bytes(webhook.id()))
          .update();
    }
    return due;
  }

  void retry(UUID id, Instant due) {
    jdbc.sql("UPDATE sandbox_webhook SET due_at = ? WHERE id = ?")
        .params(Timestamp.from(due), Uuids.bytes(id))
        .update();
  }

  void remove(UUID id) {
    jdbc.sql("DELETE FROM sandbox_webhook WHERE id = ?").param(Uuids.bytes(id)).update();
  }

  /** Forgets what has not yet happened to a template; what has happened is still reported. */
  void cancel(String template) {
    jdbc.sql("DELETE FROM sandbox_webhook WHERE template_meta_id = ? AND attempts = 0")
        .param(template)
        .update();
  }

  private void apply(Effect effect) {
    if (effect.status() != null) {
      templates.changeStatus(effect.template(), effect.status(), effect.rejectedReason());
    }
    if (effect.quality() != null) {
      templates.changeQuality(effect.template(), effect.quality());
    }
  }

  private static Owed read(ResultSet row, int ignored) throws SQLException {
    String template = row.getString("template_meta_id");
    return new Owed(
        Uuids.of(row.getBytes("id")),
        row.getInt("attempts") + 1,
        row.getTimestamp("created_at").toInstant(),
        row.getString("body"),
        template == null
            ? null
            : new Effect(
                template,
                row.getString("template_status"),
                row.getString("template_reason"),
                row.getString("template_quality")));
  }
}
