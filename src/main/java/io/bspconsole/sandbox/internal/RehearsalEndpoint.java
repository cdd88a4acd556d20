package io.bspconsole.sandbox.internal;

import io.bspconsole.kernel.Clocks;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Delivers whatever a person wants to rehearse; and answers paths that the Graph API has not. */
@RestController
@Profile("sandbox")
class RehearsalEndpoint {

  private final WebhookQueue webhooks;
  private final Clock clock;

  RehearsalEndpoint(WebhookQueue webhooks, Clock clock) {
    this.webhooks = webhooks;
    this.clock = clock;
  }

  /** JSON is delivered in Meta's form; anything else is signed and delivered as it is. */
  @PostMapping("/sandbox/events")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ObjectNode deliver(@RequestBody byte[] envelope) {
    Instant now = Clocks.now(clock);
    webhooks.add(form(envelope), null, now, now);
    return JsonMapper.shared().createObjectNode().put("success", true);
  }

  @RequestMapping("/sandbox/**")
  ObjectNode unknown(HttpServletRequest request) {
    throw GraphProblem.path(request.getRequestURI());
  }

  private static String form(byte[] body) {
    try {
      return MetaForm.write(JsonMapper.shared().readTree(body));
    } catch (JacksonException _) {
      return new String(body, StandardCharsets.UTF_8);
    }
  }
}
