package io.bspconsole.meta.internal;

import io.bspconsole.kernel.KeptText;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.meta.MetaTemplate;
import io.bspconsole.meta.MetaTemplates;
import io.bspconsole.meta.MetaUnavailable;
import io.bspconsole.meta.SendOutcome;
import io.bspconsole.meta.SendOutcome.MetaError;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@link MetaTemplates} over the Graph API. */
@Component
class GraphTemplates implements MetaTemplates {

  static final String NO_TOKEN = "No access token is set (META_ACCESS_TOKEN)";

  private static final String FIELDS =
      "id,name,language,status,category,rejected_reason,quality_score,components";
  private static final Duration UNREACHABLE = Duration.ofSeconds(15);
  private static final Duration OPERATOR = Duration.ofMinutes(5);

  private final GraphApi graph;
  private final MetaSettings settings;

  GraphTemplates(GraphApi graph, MetaSettings settings) {
    this.graph = graph;
    this.settings = settings;
  }

  @Override
  public SendOutcome create(MetaId waba, JsonNode body) {
    return send(
        () -> graph.createTemplate(settings.graphVersion(), waba.value(), body),
        answer -> Fields.id(answer).map(id -> accepted(id, answer, body)));
  }

  @Override
  public SendOutcome edit(MetaId template, JsonNode body) {
    if (!settings.hasToken()) {
      return later(NO_TOKEN, OPERATOR);
    }
    // Meta refuses an edit that names the category of an approved template, even the same one.
    return switch (Answer.to(
        () -> graph.template(settings.graphVersion(), template.value(), "status"))) {
      case Answer.NotSent(String reason, _) -> later(reason, UNREACHABLE);
      case Answer.CutOff(String reason, _) -> later(reason, UNREACHABLE);
      case Answer.Reply(_, _, JsonNode known) ->
          change(template, body, known != null && isApproved(known));
    };
  }

  private SendOutcome change(MetaId template, JsonNode body, boolean approved) {
    ObjectNode changes = JsonMapper.shared().createObjectNode();
    if (!approved) {
      copy(body, changes, "category");
    }
    copy(body, changes, "components");
    copy(body, changes, "message_send_ttl_seconds");
    return send(
        () -> graph.editTemplate(settings.graphVersion(), template.value(), changes),
        answer ->
            answer.path("success").asBoolean(false) || Fields.id(answer).isPresent()
                ? Optional.of(accepted(template, answer, body))
                : Optional.empty());
  }

  private static boolean isApproved(JsonNode template) {
    return Fields.text(template, "status").filter("APPROVED"::equals).isPresent();
  }

  @Override
  public Optional<MetaTemplate> find(MetaId waba, String name, String language) {
    if (!settings.hasToken()) {
      throw new MetaUnavailable(NO_TOKEN);
    }
    String wanted = normalised(language);
    return Paging.all(after ->
            graph.templates(
                settings.graphVersion(), waba.value(), name, FIELDS, Paging.PAGE, after))
        .stream()
        .map(GraphTemplates::read)
        .flatMap(Optional::stream)
        .filter(found -> found.name().equals(name) && found.language().equals(wanted))
        .findFirst();
  }

  @Override
  public SendOutcome delete(MetaId waba, String name, @Nullable MetaId template) {
    return send(
        () ->
            graph.deleteTemplates(
                settings.graphVersion(),
                waba.value(),
                name,
                template == null ? null : template.value()),
        GraphTemplates::done);
  }

  @Override
  public SendOutcome unpause(MetaId template) {
    return send(
        () -> graph.unpauseTemplate(settings.graphVersion(), template.value()),
        GraphTemplates::done);
  }

  private static Optional<SendOutcome> done(JsonNode answer) {
    return answer.path("success").asBoolean(true)
        ? Optional.of(new SendOutcome.Done())
        : Optional.empty();
  }

  private SendOutcome send(
      Supplier<ResponseEntity<byte[]>> call, Function<JsonNode, Optional<SendOutcome>> success) {
    if (!settings.hasToken()) {
      return later(NO_TOKEN, OPERATOR);
    }
    return switch (Answer.to(call)) {
      case Answer.NotSent(String reason, _) -> later(reason, UNREACHABLE);
      case Answer.CutOff(String reason, _) -> new SendOutcome.Uncertain(reason);
      case Answer.Reply reply when !reply.successful() -> GraphError.outcome(reply);
      case Answer.Reply(int status, _, JsonNode body) ->
          Optional.ofNullable(body)
              .flatMap(success)
              .orElseGet(
                  () -> new SendOutcome.Uncertain("HTTP " + status + " with an unreadable body"));
    };
  }

  private static SendOutcome accepted(MetaId id, JsonNode answer, JsonNode asked) {
    return new SendOutcome.Accepted(
        id,
        Fields.word(answer, "status").orElse("PENDING"),
        KeptText.cut(
            Fields.text(answer, "category")
                .or(() -> Fields.text(asked, "category"))
                .orElse("UNKNOWN")
                .toUpperCase(Locale.ROOT),
            KeptText.WORD));
  }

  private static SendOutcome later(String reason, Duration after) {
    return new SendOutcome.TryLater(new MetaError(0, null, reason, null), after);
  }

  private static void copy(JsonNode from, ObjectNode to, String field) {
    if (from.has(field)) {
      to.set(field, from.get(field));
    }
  }

  private static Optional<MetaTemplate> read(JsonNode item) {
    return Fields.id(item)
        .map(id ->
            new MetaTemplate(
                id,
                Fields.name(item, "name").orElse(""),
                normalised(Fields.word(item, "language").orElse("")),
                Fields.word(item, "status").orElse("UNKNOWN"),
                Fields.word(item, "category").orElse("UNKNOWN"),
                Fields.word(item, "rejected_reason").filter(r -> !r.equals("NONE")).orElse(null),
                Fields.word(item.path("quality_score"), "score").orElse(null),
                item.path("components").isArray() ? item.path("components") : null));
  }

  private static String normalised(String language) {
    return language.replace('-', '_');
  }
}
