package io.bspconsole.meta.internal;

import io.bspconsole.kernel.MetaId;
import io.bspconsole.meta.MetaNumberCalls;
import io.bspconsole.meta.NumberCall;
import io.bspconsole.meta.SendOutcome;
import io.bspconsole.meta.SendOutcome.MetaError;
import java.time.Duration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@link MetaNumberCalls} over the Graph API. All parameters go in the body, where no log of
 * addresses meets them.
 */
@Component
class GraphNumberCalls implements MetaNumberCalls {

  private static final Duration SOON = Duration.ofMinutes(1);
  private static final String HIDDEN = "••••••";

  private final GraphApi graph;
  private final MetaSettings settings;

  GraphNumberCalls(GraphApi graph, MetaSettings settings) {
    this.graph = graph;
    this.settings = settings;
  }

  @Override
  public SendOutcome make(MetaId number, NumberCall call) {
    if (!settings.hasToken()) {
      return later(GraphTemplates.NO_TOKEN);
    }
    return switch (Answer.to(() -> send(number.value(), call))) {
      case Answer.NotSent(String reason, _) -> later(hide(reason, call));
      case Answer.CutOff(String reason, _) -> new SendOutcome.Uncertain(hide(reason, call));
      case Answer.Reply reply when !reply.successful() -> hide(GraphError.outcome(reply), call);
      case Answer.Reply(int status, _, JsonNode body) ->
          body != null && body.path("success").asBoolean(false)
              ? new SendOutcome.Done()
              : new SendOutcome.Uncertain("HTTP " + status + " without a word of success");
    };
  }

  private ResponseEntity<byte[]> send(String number, NumberCall call) {
    String version = settings.graphVersion();
    ObjectNode body = JsonMapper.shared().createObjectNode();
    return switch (call) {
      case NumberCall.Register register -> {
        body.put("messaging_product", "whatsapp").put("pin", register.pin());
        if (register.region() != null) {
          body.put("data_localization_region", register.region());
        }
        yield graph.callNumber(version, number, "register", body);
      }
      case NumberCall.Deregister _ -> graph.callNumber(version, number, "deregister", body);
      case NumberCall.RequestCode(String method, String language) ->
          graph.callNumber(
              version,
              number,
              "request_code",
              body.put("code_method", method).put("language", language));
      case NumberCall.VerifyCode(String code) ->
          graph.callNumber(version, number, "verify_code", body.put("code", code));
      case NumberCall.ChangePin(String pin) ->
          graph.changeNumber(version, number, body.put("pin", pin));
      case NumberCall.RequestName(String name) ->
          graph.changeNumber(version, number, body.put("new_display_name", name));
      case NumberCall.RequestOfficial official ->
          graph.callNumber(version, number, "official_business_account", body(official));
    };
  }

  private static ObjectNode body(NumberCall.RequestOfficial official) {
    ObjectNode body =
        JsonMapper.shared()
            .createObjectNode()
            .put("business_website_url", official.website())
            .put("primary_country_of_operation", official.country());
    put(body, "primary_language", official.language());
    put(body, "parent_business_or_brand", official.parent());
    official.links().forEach(body.putArray("supporting_links")::add);
    put(body, "additional_supporting_information", official.more());
    return body;
  }

  private static void put(ObjectNode body, String name, String value) {
    if (!value.isEmpty()) {
      body.put(name, value);
    }
  }

  private static SendOutcome hide(SendOutcome outcome, NumberCall call) {
    return switch (outcome) {
      case SendOutcome.Refused(MetaError error) -> new SendOutcome.Refused(hide(error, call));
      case SendOutcome.TryLater(MetaError error, Duration after) ->
          new SendOutcome.TryLater(hide(error, call), after);
      case SendOutcome.Uncertain(String reason) -> new SendOutcome.Uncertain(hide(reason, call));
      case SendOutcome.Accepted _, SendOutcome.Done _ -> outcome;
    };
  }

  private static MetaError hide(MetaError error, NumberCall call) {
    String title = error.title();
    return new MetaError(
        error.code(),
        error.subcode(),
        hide(error.message(), call),
        title == null ? null : hide(title, call));
  }

  private static String hide(String words, NumberCall call) {
    return call.secret().isEmpty() ? words : words.replace(call.secret(), HIDDEN);
  }

  private static SendOutcome later(String reason) {
    return new SendOutcome.TryLater(new MetaError(0, null, reason, null), SOON);
  }
}
