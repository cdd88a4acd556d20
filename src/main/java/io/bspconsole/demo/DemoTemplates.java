package io.bspconsole.demo;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.templates.content.TemplateContent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores the templates of the demo, each as far as its story goes. */
@Component
@Profile("demo")
class DemoTemplates {

  /** A working day, as if it had been one without nights. */
  private static final Duration PROMISED = Duration.ofHours(8);

  private final JdbcClient jdbc;
  private final Clock clock;

  DemoTemplates(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(
      DemoClients.Stored home,
      DemoFile.Template template,
      @Nullable MetaId metaId,
      DemoWorld world) {
    Story story = Story.of(template, Clocks.now(clock));
    DemoWorld.Known author = world.person(template.author());
    TemplateContent content = DemoContent.of(template);
    UUID id = Uuids.next();
    UUID version = Uuids.next();
    storeTemplate(home, template, metaId, story, author, content, id, version);
    if (story.submitted() != null) {
      DemoWorld.Known reviewer =
          template.reviewer() == null ? null : world.person(template.reviewer());
      storeVersion(home.client(), template, story, author, reviewer, content, id, version);
      storeReview(home.client(), template, story, author, reviewer, content, id, version);
      storeHistory(home.client(), template, story, author, reviewer, id);
    } else {
      history(home.client(), id, story.began(), "OURS", "DRAFT", author, null, null);
    }
  }

  private void storeTemplate(
      DemoClients.Stored home,
      DemoFile.Template template,
      @Nullable MetaId metaId,
      Story story,
      DemoWorld.Known author,
      TemplateContent content,
      UUID id,
      UUID version) {
    boolean draft = story.submitted() == null;
    Row.in("template")
        .with("client_id", home.client().value())
        .with("id", id)
        .with("waba_id", home.waba().value())
        .with("name", template.name())
        .with("language", template.language())
        .with("category", template.category())
        .with("draft", draft ? content.canonical() : null)
        .with("draft_contributors", draft ? hex(author) : null)
        .with("draft_updated_by", draft ? author.id().value() : null)
        .with("draft_updated_by_name", draft ? author.name() : null)
        .with("draft_updated_at", draft ? story.began() : null)
        .with("draft_revision", 1)
        .with("current_version_id", draft ? null : version)
        .with("our_state", story.ours())
        .with("our_state_at", story.oursAt())
        .with("meta_id", metaId == null ? null : metaId.value())
        .with("meta_status", story.meta())
        .with("meta_status_at", story.metaAt())
        .with("meta_reason", template.reason())
        .with("meta_reason_words", template.words())
        .with("meta_title", template.title())
        .with("meta_until", story.until())
        .with("meta_event_at", story.metaAt())
        .with("meta_category", story.meta() == null ? null : template.category())
        .with("meta_category_at", story.metaAt())
        .with("meta_quality", story.meta() == null ? null : template.quality())
        .with("meta_quality_at", template.quality() == null ? null : story.metaAt())
        .with("confirmed_at", story.metaAt())
        .with("created_at", story.began())
        .with("updated_at", story.last())
        .with("version", 0)
        .store(jdbc);
  }

  private void storeVersion(
      ClientId client,
      DemoFile.Template template,
      Story story,
      DemoWorld.Known author,
      DemoWorld.@Nullable Known reviewer,
      TemplateContent content,
      UUID id,
      UUID version) {
    Row.in("template_version")
        .with("client_id", client.value())
        .with("id", version)
        .with("template_id", id)
        .with("number", 1)
        .with("content", content.canonical())
        .with("content_hash", content.hash().bytes())
        .with("contributors", hex(author))
        .with("submitted_by", author.id().value())
        .with("submitted_by_name", author.name())
        .with("submitted_at", story.submitted())
        .with("our_state", story.ours())
        .with("our_state_at", story.oursAt())
        .with("decided_by", reviewer == null ? null : reviewer.id().value())
        .with("decided_by_name", reviewer == null ? null : reviewer.name())
        .with("decided_at", story.decided())
        .with("decision_comment", template.comment())
        .with("decision_clause", template.clause())
        .with("version", 0)
        .store(jdbc);
  }

  private void storeReview(
      ClientId client,
      DemoFile.Template template,
      Story story,
      DemoWorld.Known author,
      DemoWorld.@Nullable Known reviewer,
      TemplateContent content,
      UUID id,
      UUID version) {
    Row.in("review")
        .with("client_id", client.value())
        .with("id", Uuids.next())
        .with("template_id", id)
        .with("version_id", version)
        .with("version_number", 1)
        .with("template_name", template.name())
        .with("language", template.language())
        .with("category", template.category())
        .with("content_hash", content.hash().bytes())
        .with("blocking_findings", 0)
        .with("warning_findings", 0)
        .with("submitted_by", author.id().value())
        .with("submitted_by_name", author.name())
        .with("submitted_at", story.submitted())
        .with("due_at", Objects.requireNonNull(story.submitted()).plus(PROMISED))
        .with("state", story.review())
        .with("decided_by", reviewer == null ? null : reviewer.id().value())
        .with("decided_by_name", reviewer == null ? null : reviewer.name())
        .with("decided_at", story.decided())
        .with("comment", template.comment())
        .with("clause", template.clause())
        .with("version", 0)
        .store(jdbc);
  }

  private void storeHistory(
      ClientId client,
      DemoFile.Template template,
      Story story,
      DemoWorld.Known author,
      DemoWorld.@Nullable Known reviewer,
      UUID id) {
    history(client, id, story.began(), "OURS", "DRAFT", author, null, null);
    history(client, id, story.submitted(), "OURS", "IN_REVIEW", author, null, null);
    if (story.sent() != null) {
      history(client, id, story.decided(), "OURS", "CLEARED", reviewer, null, null);
      history(client, id, story.sent(), "OURS", "SENT", null, null, null);
      history(client, id, story.sent(), "META", "PENDING", null, null, null);
    } else if (story.decided() != null) {
      history(
          client,
          id,
          story.decided(),
          "OURS",
          story.ours(),
          reviewer,
          template.clause(),
          template.comment());
    }
    if (story.approved() != null) {
      history(client, id, story.approved(), "META", "APPROVED", null, null, null);
    }
    if (story.outcome() != null) {
      history(
          client,
          id,
          story.outcome(),
          "META",
          template.outcome(),
          null,
          template.reason(),
          template.words());
    }
  }

  private void history(
      ClientId client,
      UUID template,
      @Nullable Instant at,
      String machine,
      String event,
      DemoWorld.@Nullable Known actor,
      @Nullable String reason,
      @Nullable String detail) {
    String kind = actor != null ? "PERSON" : machine.equals("META") ? "META" : "CONSOLE";
    Row.in("template_history")
        .with("client_id", client.value())
        .with("id", Uuids.next())
        .with("template_id", template)
        .with("version_number", 1)
        .with("at", at)
        .with("machine", machine)
        .with("event", event)
        .with("actor_kind", kind)
        .with("actor_id", actor == null ? null : actor.id().value())
        .with("actor_name", actor == null ? "" : actor.name())
        .with("reason", reason)
        .with("detail", detail)
        .with("superseded", false)
        .with("version", 0)
        .store(jdbc);
  }

  private static String hex(DemoWorld.Known author) {
    return HexFormat.of().formatHex(Uuids.bytes(author.id().value())).toUpperCase(Locale.ROOT);
  }
}
