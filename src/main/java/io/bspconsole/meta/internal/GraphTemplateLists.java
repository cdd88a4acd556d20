package io.bspconsole.meta.internal;

import io.bspconsole.kernel.KeptText;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.meta.MetaTemplateLists;
import io.bspconsole.meta.MetaUnavailable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** {@link MetaTemplateLists} over the Graph API. */
@Component
class GraphTemplateLists implements MetaTemplateLists {

  private static final String FIELDS =
      "id,name,language,status,category,correct_category,rejected_reason,quality_score,components";

  private final GraphApi graph;
  private final MetaSettings settings;

  GraphTemplateLists(GraphApi graph, MetaSettings settings) {
    this.graph = graph;
    this.settings = settings;
  }

  @Override
  public List<Listed> list(MetaId waba) {
    needToken();
    return Paging.all(after ->
            graph.allTemplates(settings.graphVersion(), waba.value(), FIELDS, Paging.PAGE, after))
        .stream()
        .map(GraphTemplateLists::read)
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public Optional<Listed> get(MetaId template) {
    needToken();
    return switch (Answer.to(
        () -> graph.template(settings.graphVersion(), template.value(), FIELDS))) {
      case Answer.NotSent(String reason, Throwable cause) ->
          throw new MetaUnavailable(reason, cause);
      case Answer.CutOff(String reason, Throwable cause) ->
          throw new MetaUnavailable(reason, cause);
      case Answer.Reply reply -> {
        JsonNode body = reply.body();
        if (reply.successful() && body != null) {
          yield Optional.of(
              read(body)
                  .filter(found -> found.id().equals(template))
                  .orElseThrow(() ->
                      new MetaUnavailable("Meta's answer on " + template + " is unreadable")));
        }
        // Meta's answer to an id that it does not know, or that the token may not see: code 100,
        // subcode 33
        JsonNode error = body == null ? null : body.path("error");
        if (error != null
            && error.path("code").asInt(0) == 100
            && error.path("error_subcode").asInt(0) == 33) {
          yield Optional.empty();
        }
        throw new MetaUnavailable("Meta does not show template " + template);
      }
    };
  }

  private void needToken() {
    if (!settings.hasToken()) {
      throw new MetaUnavailable(GraphTemplates.NO_TOKEN);
    }
  }

  /** Cut afterwards: some letters become two. */
  private static String upper(String word) {
    return KeptText.cut(word.toUpperCase(Locale.ROOT), KeptText.WORD);
  }

  private static Optional<Listed> read(JsonNode item) {
    return Fields.id(item)
        .map(id ->
            new Listed(
                id,
                Fields.name(item, "name").orElse(""),
                Fields.word(item, "language").orElse("").replace('-', '_'),
                Fields.word(item, "status").map(GraphTemplateLists::upper).orElse("UNKNOWN"),
                Fields.word(item, "category").map(GraphTemplateLists::upper).orElse("UNKNOWN"),
                Fields.word(item, "correct_category").map(GraphTemplateLists::upper).orElse(null),
                Fields.word(item, "rejected_reason")
                    .filter(reason -> !reason.equalsIgnoreCase("NONE"))
                    .orElse(null),
                Fields.word(item.path("quality_score"), "score").orElse(null),
                item.path("components")));
  }
}
