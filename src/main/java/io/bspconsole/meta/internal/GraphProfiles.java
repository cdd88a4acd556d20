package io.bspconsole.meta.internal;

import io.bspconsole.kernel.KeptText;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.meta.MetaProfiles;
import io.bspconsole.meta.MetaUnavailable;
import io.bspconsole.meta.SendOutcome;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@link MetaProfiles} over the Graph API. */
@Component
class GraphProfiles implements MetaProfiles {

  private static final String FIELDS =
      "about,address,description,email,profile_picture_url,websites,vertical";

  private static final Duration SOON = Duration.ofMinutes(1);

  private final GraphApi graph;
  private final MetaSettings settings;

  GraphProfiles(GraphApi graph, MetaSettings settings) {
    this.graph = graph;
    this.settings = settings;
  }

  @Override
  public MetaProfile read(MetaId number) {
    if (!settings.hasToken()) {
      throw new MetaUnavailable(GraphTemplates.NO_TOKEN);
    }
    return switch (Answer.to(
        () -> graph.profile(settings.graphVersion(), number.value(), FIELDS))) {
      case Answer.NotSent(String reason, Throwable cause) ->
          throw new MetaUnavailable(reason, cause);
      case Answer.CutOff(String reason, Throwable cause) ->
          throw new MetaUnavailable(reason, cause);
      case Answer.Reply reply when !reply.successful() ->
          throw Paging.unavailable(GraphError.outcome(reply));
      case Answer.Reply(_, _, JsonNode body) -> {
        if (body == null || !body.path("data").isArray()) {
          throw new MetaUnavailable("Meta's profile cannot be read");
        }
        yield read(body.path("data").path(0));
      }
    };
  }

  /** Flat as the documentation has it, or one level deeper as the OpenAPI file does. */
  private static MetaProfile read(JsonNode item) {
    JsonNode profile =
        item.path("business_profile").isObject() ? item.path("business_profile") : item;
    return new MetaProfile(
        Fields.words(profile, "about").orElse(""),
        Fields.words(profile, "address").orElse(""),
        Fields.words(profile, "description").orElse(""),
        Fields.words(profile, "email").orElse(""),
        profile.path("websites").values().stream()
            .filter(JsonNode::isString)
            .map(site -> KeptText.cut(KeptText.clean(site.asString()), KeptText.EXPLANATION))
            .limit(10)
            .toList(),
        Fields.word(profile, "vertical").orElse(""),
        Fields.text(profile, "profile_picture_url").filter(url -> !url.isBlank()).isPresent());
  }

  @Override
  public Outcome write(MetaId number, Map<String, Object> changes) {
    if (!settings.hasToken()) {
      return new Outcome.Later(GraphTemplates.NO_TOKEN, Duration.ofMinutes(5));
    }
    ObjectNode body = JsonMapper.shared().valueToTree(changes);
    body.put("messaging_product", "whatsapp");
    return switch (Answer.to(
        () -> graph.changeProfile(settings.graphVersion(), number.value(), body))) {
      case Answer.NotSent(String reason, _) -> new Outcome.Later(reason, SOON);
      case Answer.CutOff(String reason, _) -> new Outcome.Later(reason, SOON);
      case Answer.Reply reply when !reply.successful() ->
          switch (GraphError.outcome(reply)) {
            case SendOutcome.Refused(var error) -> new Outcome.Refused(error);
            case SendOutcome.TryLater(var error, Duration after) ->
                new Outcome.Later(error.code() + " " + error.message(), after);
            case SendOutcome.Uncertain(String reason) -> new Outcome.Later(reason, SOON);
            case SendOutcome.Accepted _, SendOutcome.Done _ ->
                throw new IllegalStateException("an error cannot be accepted");
          };
      case Answer.Reply _ -> new Outcome.Taken();
    };
  }
}
